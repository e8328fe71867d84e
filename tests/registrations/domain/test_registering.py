from dataclasses import asdict
from datetime import date
from uuid import uuid4

import pytest

from events.models import EditionState
from foundation.audit.models import Entry
from registrations.domain.refusals import RegistrationClosed, SoldOut
from registrations.models import Attendee, Order
from registrations.signals import attendee_entitled
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import AGREED, person, register_person

pytestmark = pytest.mark.django_db


def test_a_person_takes_a_place_with_an_order_and_a_consent():
    participant = RegistrationTypeFactory()

    order = register_person(participant, latin_name="Sarkawt Namiq", phone="+9647701234567")

    attendee = order.attendees.get()
    assert {field: getattr(attendee, field) for field in asdict(person())} == asdict(
        person(latin_name="Sarkawt Namiq", phone="+9647701234567")
    )
    assert attendee.consents.values_list("purpose", "language", "text").get() == ("privacy", "ar", AGREED.text)
    assert (order.edition, attendee.edition, order.is_cancelled) == (participant.edition, participant.edition, False)


def test_whoever_registers_is_announced_once_and_audited():
    heard = []
    attendee_entitled.connect(lambda attendee, **_: heard.append(attendee), weak=False, dispatch_uid="heard")

    order = register_person(RegistrationTypeFactory())

    attendee_entitled.disconnect(dispatch_uid="heard")
    assert heard == [order.attendees.get()]
    assert Entry.objects.about(order).values_list("action", flat=True).get() == "order.confirmed"


def test_the_same_form_sent_again_leads_to_the_same_order():
    participant = RegistrationTypeFactory(capacity=1)
    form_token = uuid4()

    orders = {register_person(participant, form_token=form_token) for _ in range(10)}

    assert orders == {Order.objects.get()}


def test_a_form_gone_back_to_and_filled_for_somebody_else_is_another_order():
    participant = RegistrationTypeFactory()
    form_token = uuid4()

    first = register_person(participant, form_token=form_token, name="گوڵاڵە ڕێبوار")
    second = register_person(participant, form_token=form_token, name="ڕێبوار ئەحمەد")

    assert [first.attendees.get().name, second.attendees.get().name] == ["گوڵاڵە ڕێبوار", "ڕێبوار ئەحمەد"]


def test_when_all_places_are_taken_the_next_person_is_refused():
    participant = RegistrationTypeFactory(capacity=2)
    register_person(participant)
    register_person(participant)

    with pytest.raises(SoldOut) as refusal:
        register_person(participant)

    assert (refusal.value.code, Attendee.objects.count()) == ("sold_out", 2)


@pytest.mark.parametrize(
    "facts",
    [
        {"is_open": False},
        {"edition__state": EditionState.DRAFT},
        {"edition__state": EditionState.ARCHIVED},
        {"edition__starts_on": date(2017, 5, 10), "edition__ends_on": date(2017, 5, 11)},
    ],
)
def test_nobody_registers_for_what_is_not_open(facts):
    closed = RegistrationTypeFactory(**facts)

    with pytest.raises(RegistrationClosed):
        register_person(closed)

    assert not Order.objects.exists()


def test_codes_and_secrets_are_never_twice_the_same():
    participant = RegistrationTypeFactory()

    orders = [register_person(participant) for _ in range(30)]

    assert len({order.code for order in orders}) == len({order.secret for order in orders}) == 30
