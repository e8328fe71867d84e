import pytest

from foundation.audit.models import Entry
from registrations.domain.cancelling import cancel_order
from registrations.domain.changing import change_attendee
from registrations.domain.refusals import AttendeeWithdrawn
from registrations.models import Attendee
from registrations.signals import attendee_changed
from tests.registrations.people import person, register_person


@pytest.fixture
def attendee(participant):
    return register_person(participant, name="سركوت نامق").attendees.get()


@pytest.fixture
def heard():
    names = []
    attendee_changed.connect(lambda attendee, **_: names.append(attendee.name), weak=False, dispatch_uid="heard")
    yield names
    attendee_changed.disconnect(dispatch_uid="heard")


@pytest.mark.parametrize(
    ("facts", "reprinted"),
    [
        ({"name": "سەرکەوت نامیق"}, ["سەرکەوت نامیق"]),
        ({"position": "وزير"}, ["سركوت نامق"]),
        ({"phone": "+9647701234567"}, []),
        ({"email": "new@example.org"}, []),
        ({}, []),
    ],
)
def test_a_badge_is_replaced_only_when_it_would_say_something_else(attendee, heard, facts, reprinted):
    changed = change_attendee(attendee, person(**{"name": "سركوت نامق"} | facts))

    assert (changed, heard) == (set(facts), reprinted)


def test_a_corrected_person_is_found_and_written_to_under_the_new_words(attendee):
    change_attendee(attendee, person(name="گوڵاڵە", email="gulala@example.org"))

    found = Attendee.objects.matching("گولالە").get()
    assert (found.email, found.order.email) == ("gulala@example.org", "gulala@example.org")
    assert Entry.objects.about(found).get(action="attendee.changed").facts == {"fields": ["email", "name"]}


def test_nothing_about_a_cancelled_registration_is_changed(attendee):
    cancel_order(attendee.order)

    with pytest.raises(AttendeeWithdrawn):
        change_attendee(attendee, person(name="گوڵاڵە"))
