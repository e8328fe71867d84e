"""An order is given up and its places are free again."""

from django.db import transaction
from django.utils import timezone

from foundation.audit.recording import record
from registrations.models import Attendee, Order, OrderState
from registrations.signals import attendee_withdrawn, order_cancelled


@transaction.atomic
def cancel_order(order: Order) -> Order:
    """Cancelling twice is quiet."""
    locked = Order.objects.select_for_update(of=("self",), no_key=True).select_related("edition").get(pk=order.pk)
    if locked.is_cancelled:
        return locked
    locked.state = OrderState.CANCELLED
    locked.cancelled_at = timezone.now()
    locked.save(update_fields=["state", "cancelled_at"])
    record(action="order.cancelled", subject=locked)
    for attendee in locked.attendees.entitled().select_related("order", "organisation", "registration_type"):
        _withdraw(attendee)
    order_cancelled.send(sender=Order, order=locked)
    return locked


def _withdraw(attendee: Attendee) -> None:
    attendee.withdrawn_at = timezone.now()
    attendee.save(update_fields=["withdrawn_at"])
    attendee_withdrawn.send(sender=Attendee, attendee=attendee)
