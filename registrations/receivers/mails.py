from django.dispatch import receiver

from foundation.jobs.requesting import request_job
from registrations.models import Order
from registrations.signals import order_cancelled, order_confirmed
from registrations.tasks.letters import CANCELLATION, CONFIRMATION


@receiver(order_confirmed)
def confirm_by_mail(order: Order, **_: object) -> None:
    request_job(CONFIRMATION, key=str(order.pk))


@receiver(order_cancelled)
def tell_of_cancellation(order: Order, **_: object) -> None:
    request_job(CANCELLATION, key=str(order.pk))
