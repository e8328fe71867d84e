"""What is written to people is written by a worker: the person who waits for a page does not wait for it."""

from typing import Final

from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob
from registrations.emails.orders import send_cancellation, send_confirmation
from registrations.models import Order

CONFIRMATION: Final = "orders.confirmation"
CANCELLATION: Final = "orders.cancellation"


@job(CONFIRMATION)
def write_confirmation(job: RunningJob) -> None:
    """Who has cancelled before we came to write hears of that alone."""
    order = _order_of(job)
    if not order.is_cancelled:
        send_confirmation(order)


@job(CANCELLATION)
def write_cancellation(job: RunningJob) -> None:
    send_cancellation(_order_of(job))


def _order_of(job: RunningJob) -> Order:
    return Order.objects.select_related("edition__venue").get(pk=job.key)
