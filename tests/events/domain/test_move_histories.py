"""Any history of moves, undone and redone by two editors, against a model that keeps whole pictures of the board."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from events.domain.moving import move_slot, resize_slot
from events.domain.placing import place_session, unplace_slot
from events.domain.problems import CannotPlace, NothingToRedo, NothingToUndo, Overtaken
from events.domain.spots import Spot
from events.domain.undoing import redo_move, undo_move
from events.models import Move, Slot
from tests.factories.access import StaffFactory
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory

OPENING = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
EDITORS = st.integers(0, 1)
SESSIONS = ROOMS = st.integers(0, 2)
TIMES = st.integers(0, 4).map(lambda step: step * 30)
LENGTHS = st.sampled_from([15, 30, 60])


class Histories(RuleBasedStateMachine):
    """`board` is what the slots should be; `done` and `undone` hold each editor's changes of one slot.

    Whoever was told that a slot was overtaken never meets its changes again.
    """

    @initialize()
    def begin(self):
        self.edition = EditionFactory()
        self.rooms = [None, *(RoomFactory(edition=self.edition) for _ in range(2))]
        self.sessions = [SessionFactory(edition=self.edition) for _ in range(3)]
        self.editors = [StaffFactory() for _ in range(2)]
        self.board = {}
        self.done, self.undone = ([], []), ([], [])
        self.moves = 0

    def slot(self, session):
        return Slot.objects.filter(session=self.sessions[session]).select_related("session__edition").first()

    def try_to(self, editor, number, change, after):
        """The model allows what leaves no two slots in one room at one time."""
        before = self.board.get(number)
        if after and (self.is_taken(number, after) or self.is_held_then(number, after)):
            with pytest.raises(CannotPlace):
                change()
            return
        slot = change()
        number = number or slot.pk
        if before != after:
            self.put(number, after)
            self.done[editor].append((number, before, after))
            self.undone[editor].clear()

    def is_taken(self, number, spot):
        return any(other != number and collide(spot, taken) for other, taken in self.board.items())

    def put(self, number, spot):
        self.moves += 1
        if spot:
            self.board[number] = spot
        else:
            self.board.pop(number)

    @rule(editor=EDITORS, session=SESSIONS, room=ROOMS, at=TIMES, minutes=LENGTHS)
    def place(self, editor, session, room, at, minutes):
        if self.slot(session):
            return
        start, room = OPENING + at * MINUTE, self.rooms[room]
        spot = Spot(room and room.pk, start, minutes)
        who = {"by": self.editors[editor]}
        row = self.sessions[session]
        place = lambda: place_session(row, room, starts_at=start, length=minutes * MINUTE, **who)  # noqa: E731
        self.try_to(editor, None, place, spot)

    @rule(editor=EDITORS, session=SESSIONS, room=ROOMS, at=TIMES)
    def move(self, editor, session, room, at):
        slot, room, start = self.slot(session), self.rooms[room], OPENING + at * MINUTE
        if slot:
            spot = Spot(room and room.pk, start, slot.minutes)
            who = self.editors[editor]
            self.try_to(editor, slot.pk, lambda: move_slot(slot, room, starts_at=start, by=who), spot)

    @rule(editor=EDITORS, session=SESSIONS, minutes=LENGTHS)
    def resize(self, editor, session, minutes):
        slot, who = self.slot(session), self.editors[editor]
        if slot:
            spot = Spot(slot.room_id, slot.starts_at, minutes)
            self.try_to(editor, slot.pk, lambda: resize_slot(slot, minutes * MINUTE, by=who), spot)

    @rule(editor=EDITORS, session=SESSIONS)
    def unplace(self, editor, session):
        slot = self.slot(session)
        if slot:
            self.try_to(editor, slot.pk, lambda: unplace_slot(slot, by=self.editors[editor]), None)

    @rule(editor=EDITORS)
    def undo(self, editor):
        self.take_back(editor, undo_move, self.done, self.undone, NothingToUndo)

    @rule(editor=EDITORS)
    def redo(self, editor):
        self.take_back(editor, redo_move, self.undone, self.done, NothingToRedo)

    def take_back(self, editor, step, stack, other_stack, nothing):
        change = stack[editor][-1] if stack[editor] else None
        expected = nothing if change is None else self.refusal(*change)
        if expected:
            with pytest.raises(expected):
                step(self.edition, by=self.editors[editor])
            if expected is Overtaken:
                stack[editor][:] = [kept for kept in stack[editor] if kept[0] != change[0]]
            return
        number, before, after = stack[editor].pop()
        step(self.edition, by=self.editors[editor])
        self.put(number, before)
        other_stack[editor].append((number, after, before))

    def refusal(self, number, before, after):
        if self.board.get(number) != after:
            return Overtaken
        is_barred = before and (self.is_taken(number, before) or self.is_held_then(number, before))
        return CannotPlace if is_barred else None

    def is_held_then(self, number, spot):
        """A session placed anew while its old place was away may stand at the very time that would come back."""
        if number is None:
            return False
        session = Move.objects.filter(slot_number=number).first().session
        return Slot.objects.filter(session=session, starts_at=spot.starts_at).exclude(pk=number).exists()

    @precondition(lambda self: hasattr(self, "board"))
    @invariant()
    def the_board_is_as_the_model_says(self):
        slots = Slot.objects.of_edition(self.edition.pk)
        assert {slot.pk: Spot.of(slot) for slot in slots} == self.board

    @precondition(lambda self: hasattr(self, "board"))
    @invariant()
    def moves_are_counted_without_a_gap(self):
        numbers = Move.objects.filter(edition=self.edition).values_list("number", flat=True)
        assert list(numbers) == list(range(1, self.moves + 1))


def collide(one, other):
    if one.room and other.room and one.room != other.room:
        return False
    ends = [spot.starts_at + spot.minutes * MINUTE for spot in (one, other)]
    return one.starts_at < ends[1] and other.starts_at < ends[0]


class TestHistories(Histories.TestCase, TestCase):
    """Each history in a transaction of its own."""

    settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
