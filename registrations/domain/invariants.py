"""What must hold for every order, attendee and registration type, whatever happens."""

from collections.abc import Iterator

from django.db.models import Count, F, Q

from foundation.audit.invariants import expect_entry, invariant
from registrations.models import Attendee, Order, OrderState, RegistrationType
from registrations.models.registration_type import HOLDS_A_PLACE

expect_entry("order.confirmed", Order.objects.all)
expect_entry("order.cancelled", lambda: Order.objects.filter(state=OrderState.CANCELLED))


@invariant("I1", "no registration type has more attendees than places")
def overfull_types() -> Iterator[str]:
    counted = RegistrationType.objects.annotate(count=Count("attendees", filter=HOLDS_A_PLACE))
    overfull = counted.filter(count__gt=F("capacity"))
    for pk, count, capacity in overfull.values_list("pk", "count", "capacity"):
        yield f"registration type {pk} has {count} attendees for {capacity} places"


@invariant("I1", "an order, its attendees and their type belong to one edition")
def strangers() -> Iterator[str]:
    astray = ~Q(order__edition=F("edition")) | ~Q(registration_type__edition=F("edition"))
    for pk in Attendee.objects.filter(astray).values_list("pk", flat=True):
        yield f"attendee {pk} belongs to two editions"


@invariant("I1", "an order has attendees, and they are withdrawn exactly when it is cancelled")
def half_orders() -> Iterator[str]:
    for pk in Order.objects.filter(attendees=None).values_list("pk", flat=True):
        yield f"order {pk} has no attendee"
    cancelled = Q(order__state=OrderState.CANCELLED)
    torn = Attendee.objects.filter(cancelled, withdrawn_at=None) | Attendee.objects.filter(~cancelled).exclude(
        withdrawn_at=None
    )
    for pk in torn.values_list("pk", flat=True):
        yield f"attendee {pk} and its order differ about taking part"


@invariant("I1", "every attendee agreed to what was shown")
def without_consent() -> Iterator[str]:
    for pk in Attendee.objects.filter(consents=None).values_list("pk", flat=True):
        yield f"attendee {pk} has given no consent"
