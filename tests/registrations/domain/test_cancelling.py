import pytest

from foundation.audit.models import Entry
from registrations.domain.cancelling import cancel_order
from registrations.models import Attendee
from registrations.signals import attendee_withdrawn
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import register_person

pytestmark = pytest.mark.django_db


def test_a_cancelled_order_frees_its_place_for_the_next_person():
    participant = RegistrationTypeFactory(capacity=1)
    order = register_person(participant, name="حسن كاظم")

    cancelled = cancel_order(order)
    register_person(participant, name="زينب علي")

    assert (cancelled.is_cancelled, cancelled.attendees.get().is_entitled) == (True, False)
    assert Attendee.objects.entitled().get().name == "زينب علي"


def test_cancelling_twice_is_quiet():
    order = register_person(RegistrationTypeFactory())
    withdrawn = []
    attendee_withdrawn.connect(lambda attendee, **_: withdrawn.append(attendee.pk), weak=False, dispatch_uid="heard")

    first = cancel_order(order)
    second = cancel_order(order)

    attendee_withdrawn.disconnect(dispatch_uid="heard")
    assert second.cancelled_at == first.cancelled_at
    assert withdrawn == [order.attendees.get().pk]
    assert Entry.objects.about(order).filter(action="order.cancelled").count() == 1
