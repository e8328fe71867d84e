from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from events.domain.placing import Place, place_session
from events.domain.problems import LengthOutOfBounds, OutsideEdition, RoomOccupied, RoomOfAnotherEdition
from events.models import SessionState, Slot
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory

pytestmark = pytest.mark.django_db
TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def edition():
    return EditionFactory(starts_on=date(2030, 5, 11), ends_on=date(2030, 5, 12))


@pytest.fixture
def room(edition):
    return RoomFactory(edition=edition)


def session(edition, **facts):
    return SessionFactory(edition=edition, **facts)


@pytest.mark.parametrize("minutes", [-59, 0, 59])
def test_two_sessions_cannot_share_a_room_at_one_time(edition, room, minutes):
    place_session(session(edition), room, starts_at=TEN, length=HOUR)

    with pytest.raises(RoomOccupied):
        place_session(session(edition), room, starts_at=TEN + minutes * MINUTE, length=HOUR)


@pytest.mark.parametrize("minutes", [-60, 60])
def test_one_session_may_follow_another(edition, room, minutes):
    place_session(session(edition), room, starts_at=TEN, length=HOUR)

    place_session(session(edition), room, starts_at=TEN + minutes * MINUTE, length=HOUR)

    assert Slot.objects.count() == 2


def test_sessions_run_in_parallel_in_two_rooms(edition, room):
    place_session(session(edition), room, starts_at=TEN, length=HOUR)

    place_session(session(edition), RoomFactory(edition=edition), starts_at=TEN, length=HOUR)

    assert Slot.objects.count() == 2


@pytest.mark.parametrize("in_every_room", [True, False])
def test_a_break_takes_every_room(edition, room, in_every_room):
    rooms = [None, room] if in_every_room else [room, None]
    place_session(session(edition), rooms[0], starts_at=TEN, length=HOUR)

    with pytest.raises(RoomOccupied):
        place_session(session(edition), rooms[1], starts_at=TEN, length=HOUR)


def test_a_cancelled_session_leaves_its_room(edition, room):
    place_session(session(edition, state=SessionState.CANCELLED), room, starts_at=TEN, length=HOUR)

    place_session(session(edition), room, starts_at=TEN, length=HOUR)

    assert Slot.objects.count() == 2


def test_a_session_is_moved_over_its_own_old_place(edition, room):
    opening = session(edition)
    slot = place_session(opening, room, starts_at=TEN, length=HOUR)

    moved = place_session(opening, room, starts_at=TEN + 30 * MINUTE, length=HOUR, slot=slot)

    assert moved.pk == slot.pk
    assert Slot.objects.get().starts_at == TEN + 30 * MINUTE


@pytest.mark.parametrize(
    ("starts_at", "is_within"),
    [
        (datetime(2030, 5, 11, 0, 59, tzinfo=UTC), False),
        (datetime(2030, 5, 11, 1, 0, tzinfo=UTC), True),
        (datetime(2030, 5, 13, 0, 59, tzinfo=UTC), True),
        (datetime(2030, 5, 13, 1, 0, tzinfo=UTC), False),
    ],
)
def test_days_begin_and_end_at_four_in_the_morning_in_baghdad(edition, room, starts_at, is_within):
    if is_within:
        assert place_session(session(edition), room, starts_at=starts_at, length=HOUR).starts_at == starts_at
        return

    with pytest.raises(OutsideEdition):
        place_session(session(edition), room, starts_at=starts_at, length=HOUR)


@pytest.mark.parametrize("length", [timedelta(0), timedelta(seconds=90), timedelta(days=1, minutes=1), -HOUR])
def test_a_session_lasts_whole_minutes_and_a_day_at_most(edition, room, length):
    with pytest.raises(LengthOutOfBounds):
        place_session(session(edition), room, starts_at=TEN, length=length)


def test_a_session_is_not_placed_in_another_editions_room(edition):
    with pytest.raises(RoomOfAnotherEdition):
        place_session(session(edition), RoomFactory(), starts_at=TEN, length=HOUR)


def test_another_editions_session_does_not_take_the_room(edition, room):
    other = EditionFactory(starts_on=edition.starts_on, ends_on=edition.ends_on)
    place_session(session(other), None, starts_at=TEN, length=HOUR)

    assert place_session(session(edition), room, starts_at=TEN, length=HOUR).pk


def test_who_asks_for_a_taken_room_is_told_by_what_and_until_when(edition):
    hall = RoomFactory(edition=edition, name_en="Hall 2")
    place_session(session(edition, title_en="Opening session"), hall, starts_at=TEN, length=30 * MINUTE)

    with pytest.raises(RoomOccupied) as problem, translation.override("en"):
        place_session(session(edition), hall, starts_at=TEN, length=HOUR)

    with translation.override("en"):
        told = "Hall 2 is taken by “Opening session” until 10:30. Choose another room or time."
        assert str(problem.value) == told


STARTS = st.integers(0, 200).map(lambda minutes: TEN + minutes * MINUTE)
LENGTHS = st.integers(1, 200).map(lambda minutes: minutes * MINUTE)


@given(starts=st.tuples(STARTS, STARTS), lengths=st.tuples(LENGTHS, LENGTHS))
def test_places_collide_when_a_minute_belongs_to_both(starts, lengths):
    one, other = (Place(None, start, length) for start, length in zip(starts, lengths, strict=True))
    shared = {TEN + minute * MINUTE for minute in range(400)} & minutes_of(one) & minutes_of(other)

    assert one.collides_with(other) == other.collides_with(one) == bool(shared)


def minutes_of(place):
    return {place.starts_at + minute * MINUTE for minute in range(place.length // MINUTE)}
