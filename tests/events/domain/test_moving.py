from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from events.domain.moving import move_slot, resize_slot
from events.domain.placing import place_session, unplace_slot
from events.domain.problems import (
    HeldThen,
    NothingToRedo,
    NothingToUndo,
    Overtaken,
    RoomIsGone,
    RoomOccupied,
    SessionMoved,
    SlotIsGone,
)
from events.domain.spots import Spot
from events.domain.undoing import redo_move, undo_move
from events.models import Move, Slot
from tests.factories.access import StaffFactory
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory

pytestmark = pytest.mark.django_db
TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
HALF = timedelta(minutes=30)


@pytest.fixture
def edition():
    return EditionFactory()


@pytest.fixture
def hall(edition):
    return RoomFactory(edition=edition, name_en="Hall 2")


@pytest.fixture
def opening(edition):
    return SessionFactory(edition=edition, title_en="Opening")


@pytest.fixture
def hana(db):
    return StaffFactory(name="Hana")


@pytest.fixture
def omar(db):
    return StaffFactory(name="Omar")


def place(session, room, *, by=None, at=TEN, **options):
    return place_session(session, room, starts_at=at, length=HOUR, by=by, **options)


def spots():
    return {Spot.of(slot) for slot in Slot.objects.all()}


def test_every_change_of_a_slot_is_a_numbered_move(edition, hall, opening, hana, omar):
    slot = place(opening, hall, by=hana)
    move_slot(slot, None, starts_at=TEN + HOUR, by=omar)
    resize_slot(slot, HALF, by=hana)
    unplace_slot(slot, by=omar)

    moves = list(edition.moves.values_list("number", "made_by", "before__minutes", "after__minutes", "after__room"))
    assert moves == [
        (1, hana.pk, None, 60, hall.pk),
        (2, omar.pk, 60, 60, None),
        (3, hana.pk, 60, 30, None),
        (4, omar.pk, 30, None, None),
    ]
    assert spots() == set()


def test_a_session_put_where_it_is_has_not_moved(hall, opening):
    slot = place(opening, hall)

    move_slot(slot, hall, starts_at=TEN)

    assert Move.objects.count() == 1


def test_moves_are_counted_within_their_edition(hall, opening):
    place(opening, hall)
    place(SessionFactory(), None)

    assert list(Move.objects.values_list("number", flat=True)) == [1, 1]


def test_a_number_is_not_given_again_when_a_session_is_deleted(edition, hall, opening):
    place(opening, hall)
    opening.delete()

    place(SessionFactory(edition=edition), hall)

    assert list(edition.moves.values_list("number", flat=True)) == [1, 2]


def test_who_moves_a_session_that_somebody_else_has_moved_is_told_who_and_where(hall, opening, hana, omar):
    slot = place(opening, None, by=omar)
    move_slot(slot, hall, starts_at=TEN + HALF, by=hana, seen=1)

    with pytest.raises(SessionMoved) as problem:
        move_slot(slot, hall, starts_at=TEN, by=omar, seen=1)

    told = "Hana moved “Opening” to Hall 2, 11 May 2030, 10:30, just now."
    with translation.override("en"):
        assert str(problem.value).startswith(told)
    assert spots() == {Spot(hall.pk, TEN + HALF, 60)}


@pytest.mark.parametrize("change", ["place", "resize", "unplace"])
def test_no_change_is_made_upon_an_old_view_of_the_session(hall, opening, hana, change):
    slot = place(opening, hall, by=hana)
    changes = {
        "place": lambda: place(opening, hall, at=TEN + 2 * HOUR, seen=0),
        "resize": lambda: resize_slot(slot, HALF, seen=0),
        "unplace": lambda: unplace_slot(slot, seen=0),
    }

    with pytest.raises(SessionMoved):
        changes[change]()

    assert spots() == {Spot(hall.pk, TEN, 60)}


def test_another_sessions_move_makes_no_view_old(edition, hall, opening):
    slot = place(opening, hall)
    place(SessionFactory(edition=edition), hall, at=TEN + HOUR)

    assert resize_slot(slot, HALF, seen=1).minutes == 30


def test_a_taken_room_is_taken_anyway_by_who_insists(edition, hall, opening):
    place(opening, hall)
    second = SessionFactory(edition=edition)

    with pytest.raises(RoomOccupied):
        place(second, hall)
    place(second, hall, anyway=True)

    assert Slot.objects.count() == 2


def test_a_session_is_not_held_twice_at_one_time_even_in_two_rooms(edition, hall, opening):
    place(opening, hall)

    with pytest.raises(HeldThen):
        place(opening, RoomFactory(edition=edition), anyway=True)


@pytest.mark.parametrize("change", [lambda slot: resize_slot(slot, HALF), unplace_slot])
def test_a_slot_that_is_gone_is_not_changed(hall, opening, change):
    slot = place(opening, hall)
    Slot.objects.all().delete()

    with pytest.raises(SlotIsGone):
        change(slot)


def test_undo_and_redo_go_back_and_forth(edition, hall, opening, hana):
    slot = place(opening, hall, by=hana)
    resize_slot(slot, HALF, by=hana)
    unplace_slot(slot, by=hana)
    seen = [spots()]

    for step in (undo_move, undo_move, undo_move, redo_move, redo_move, redo_move, undo_move):
        step(edition, by=hana)
        seen.append(spots())

    whole, short, none = {Spot(hall.pk, TEN, 60)}, {Spot(hall.pk, TEN, 30)}, set()
    assert seen == [none, short, whole, none, whole, short, none, short]
    assert Slot.objects.get().pk == slot.pk


def test_each_editor_undoes_only_own_moves(edition, hall, opening, hana, omar):
    place(opening, hall, by=hana)
    other = SessionFactory(edition=edition)
    place(other, None, by=omar, at=TEN + 2 * HOUR)

    undo_move(edition, by=hana)

    assert [slot.session for slot in Slot.objects.all()] == [other]
    with pytest.raises(NothingToUndo):
        undo_move(edition, by=hana)


def test_what_somebody_else_has_changed_since_is_not_undone(edition, hall, opening, hana, omar):
    slot = place(opening, hall, by=hana)
    resize_slot(slot, HALF, by=omar)

    with pytest.raises(Overtaken) as problem, translation.override("en"):
        undo_move(edition, by=hana)

    with translation.override("en"):
        told = "Omar set “Opening” to 30 minutes just now. Your change cannot be taken back."
        assert str(problem.value) == told
    assert spots() == {Spot(hall.pk, TEN, 30)}


def test_who_was_told_of_it_once_undoes_what_lies_beneath(edition, hall, opening, hana, omar):
    closing = SessionFactory(edition=edition)
    place(closing, hall, by=hana, at=TEN + 3 * HOUR)
    slot = resize_slot(place(opening, hall, by=hana), HALF, by=hana)
    move_slot(slot, hall, starts_at=TEN + HOUR, by=omar)

    with pytest.raises(Overtaken):
        undo_move(edition, by=hana)
    undo_move(edition, by=hana)

    assert spots() == {Spot(hall.pk, TEN + HOUR, 30)}
    with pytest.raises(NothingToUndo):
        undo_move(edition, by=hana)


def test_who_was_told_of_it_once_does_again_what_lies_beneath(edition, hall, opening, hana, omar):
    slot = place(opening, hall, by=hana)
    closing = place(SessionFactory(edition=edition), hall, by=hana, at=TEN + 3 * HOUR)
    resize_slot(closing, HALF, by=hana)
    resize_slot(slot, HALF, by=hana)
    undo_move(edition, by=hana)
    undo_move(edition, by=hana)
    resize_slot(closing, 2 * HOUR, by=omar)

    with pytest.raises(Overtaken):
        redo_move(edition, by=hana)
    redo_move(edition, by=hana)

    assert spots() == {Spot(hall.pk, TEN, 30), Spot(hall.pk, TEN + 3 * HOUR, 120)}


def test_after_a_new_move_nothing_is_done_again(edition, hall, opening, hana):
    slot = place(opening, hall, by=hana)
    resize_slot(slot, HALF, by=hana)
    undo_move(edition, by=hana)
    move_slot(slot, hall, starts_at=TEN + HOUR, by=hana)

    with pytest.raises(NothingToRedo):
        redo_move(edition, by=hana)


def test_undoing_does_not_take_a_room_that_is_taken_meanwhile(edition, hall, opening, hana):
    unplace_slot(place(opening, hall, by=hana), by=hana)
    place(SessionFactory(edition=edition), hall)

    with pytest.raises(RoomOccupied):
        undo_move(edition, by=hana)
    undo_move(edition, by=hana, anyway=True)

    assert Slot.objects.count() == 2


def test_undoing_into_a_room_that_is_gone_is_refused_once(edition, hall, opening, hana):
    place(SessionFactory(edition=edition), None, by=hana, at=TEN + 3 * HOUR)
    move_slot(place(opening, hall, by=hana), None, starts_at=TEN, by=hana)
    hall.delete()

    with pytest.raises(RoomIsGone):
        undo_move(edition, by=hana)
    undo_move(edition, by=hana)

    assert spots() == {Spot(None, TEN, 60)}
    with pytest.raises(NothingToUndo):
        undo_move(edition, by=hana)


def test_doing_again_into_a_room_that_is_gone_is_refused_once(edition, hall, opening, hana):
    move_slot(place(opening, None, by=hana), hall, starts_at=TEN, by=hana)
    undo_move(edition, by=hana)
    hall.delete()

    with pytest.raises(RoomIsGone):
        redo_move(edition, by=hana)
    with pytest.raises(NothingToRedo):
        redo_move(edition, by=hana)
    assert spots() == {Spot(None, TEN, 60)}


def test_moves_of_a_deleted_session_are_not_undone(edition, hall, opening, hana):
    place(opening, hall, by=hana)
    opening.delete()

    with pytest.raises(NothingToUndo):
        undo_move(edition, by=hana)
