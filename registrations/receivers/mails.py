from django.dispatch import receiver

from registrations.emails.orders import send_cancellation, send_confirmation
from registrations.models import Order
from registrations.signals import order_cancelled, order_confirmed


@receiver(order_confirmed)
def confirm_by_mail(order: Order, **_: object) -> None:
    send_confirmation(order)


@receiver(order_cancelled)
def tell_of_cancellation(order: Order, **_: object) -> None:
    send_cancellation(order)
