import pytest
from django.utils import timezone

from foundation.audit.invariants import breaches
from registrations.domain.cancelling import cancel_order
from registrations.models import Attendee, Consent, Order, RegistrationType
from tests.factories.registrations import OrderFactory, RegistrationTypeFactory
from tests.registrations.people import register_person


def told():
    return [str(breach) for breach in breaches() if breach.code in {"I1", "I6"}]


@pytest.fixture
def order(participant):
    cancel_order(register_person(participant))
    return register_person(participant)


def test_after_ordinary_days_nothing_is_breached(order):
    assert told() == []


def test_a_type_with_more_people_than_places_is_found(order):
    RegistrationType.objects.update(capacity=0)

    assert told() == [f"I1: registration type {RegistrationType.objects.get().pk} has 1 attendees for 0 places"]


def test_an_attendee_of_two_editions_is_found(order):
    other = RegistrationTypeFactory()
    Attendee.objects.filter(order=order).update(registration_type=other)

    assert told() == [f"I1: attendee {order.attendees.get().pk} belongs to two editions"]


def test_half_an_order_is_found(order):
    attendee = order.attendees.get()
    Attendee.objects.filter(order=order).update(withdrawn_at=timezone.now())
    Consent.objects.filter(attendee=attendee).delete()

    assert told() == [
        f"I1: attendee {attendee.pk} and its order differ about taking part",
        f"I1: attendee {attendee.pk} has given no consent",
    ]


def test_an_order_nobody_recorded_is_found(participant):
    order = OrderFactory(edition=participant.edition)

    assert told() == [
        f"I1: order {order.pk} has no attendee",
        f"I6: registrations.order {order.pk} has 0 entries order.confirmed",
    ]


def test_an_order_cannot_be_cancelled_without_its_time(order):
    with pytest.raises(Exception, match="order_cancelled_has_its_time"):
        Order.objects.filter(pk=order.pk).update(state="cancelled")
