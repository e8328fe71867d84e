from datetime import UTC, datetime, timedelta

import pytest

from events.domain.releases import release_agenda, released_agenda
from events.models import SessionState
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SlotFactory

TEN = datetime(2030, 5, 11, 7, tzinfo=UTC)


@pytest.fixture
def edition(db):
    return EditionFactory()


@pytest.fixture
def slot(edition):
    return SlotFactory(session=SessionFactory(edition=edition), room=RoomFactory(edition=edition), starts_at=TEN)


def release(edition):
    release_agenda(edition)
    return {session.key: session.sequence for session in released_agenda(edition).sessions}


def change(row, **fields):
    for name, value in fields.items():
        setattr(row, name, value)
    row.save()


def test_what_is_announced_first_begins_at_nought(edition, slot):
    assert release(edition) == {slot.session.key: 0}


def moved_later(slot):
    change(slot, starts_at=TEN + timedelta(hours=1))


def moved_to_another_room(slot):
    change(slot, room=RoomFactory(edition=slot.session.edition))


def lengthened(slot):
    change(slot, minutes=90)


def cancelled(slot):
    change(slot.session, state=SessionState.CANCELLED)


def held_again(slot):
    SlotFactory(session=slot.session, room=slot.room, starts_at=TEN + timedelta(days=1))


@pytest.mark.parametrize("changed", [moved_later, moved_to_another_room, lengthened, cancelled, held_again])
def test_the_number_grows_with_a_release_that_changes_when_or_where(edition, slot, changed):
    release(edition)

    changed(slot)

    assert release(edition) == {slot.session.key: 1}


def test_the_number_stays_when_only_words_change(edition, slot):
    release(edition)

    change(slot.session, title_ar="عنوان آخر")

    assert release(edition) == {slot.session.key: 0}


def test_the_number_stays_for_sessions_beside_a_moved_one(edition, slot):
    other = SlotFactory(session=SessionFactory(edition=edition), starts_at=TEN + timedelta(hours=5))
    release(edition)

    moved_later(slot)

    assert release(edition) == {slot.session.key: 1, other.session.key: 0}


def test_the_number_grows_even_when_a_session_was_away_in_between(edition, slot):
    other = SlotFactory(session=SessionFactory(edition=edition), starts_at=TEN + timedelta(hours=5))
    release(edition)
    moved_later(slot)
    release(edition)
    change(slot.session, state=SessionState.PROPOSED)
    release(edition)
    change(slot.session, state=SessionState.CONFIRMED)

    assert release(edition) == {slot.session.key: 3, other.session.key: 0}


def test_a_session_whose_address_changed_is_still_the_same(edition, slot):
    release(edition)

    change(slot.session, key="another-address")

    assert release(edition) == {"another-address": 0}
