import pytest

from events.domain.invariants import rooms_taken_twice
from events.domain.samples import load_held_edition
from foundation.audit.invariants import breaches
from tests.factories.events import SlotFactory

pytestmark = pytest.mark.django_db


def test_a_loaded_edition_keeps_every_promise():
    load_held_edition()

    assert list(breaches()) == []


@pytest.mark.parametrize("is_everywhere", [True, False])
def test_a_room_that_is_taken_twice_is_told(is_everywhere):
    slot = SlotFactory()
    other = SlotFactory(session__edition=slot.session.edition, room=None if is_everywhere else slot.room)

    assert list(rooms_taken_twice()) == [f"slots {slot.pk} and {other.pk} are in one room at one time"]
