"""Undo and redo, for each editor his or her own moves, newest first."""

from collections.abc import Callable

from django.db import transaction

from events.domain.moves import after_of, before_of, record_undoing
from events.domain.placing import Place, check_place, lock_programme
from events.domain.problems import NothingToRedo, NothingToUndo, Overtaken, RoomIsGone
from events.domain.spots import Spot, spots_of
from events.models import Edition, Move, Room, Session, Slot
from events.models.move import MoveKind, MoveQuerySet
from foundation.access.models import User

MovesOf = Callable[[Edition, User], MoveQuerySet]


def undo_move(edition: Edition, *, by: User, anyway: bool = False) -> Move:
    """Raises Overtaken or RoomIsGone once for each slot; the next time, what lies beneath is undone."""
    return _step(edition, _moves_to_undo, NothingToUndo, by=by, anyway=anyway)


def redo_move(edition: Edition, *, by: User, anyway: bool = False) -> Move:
    """Raises Overtaken and RoomIsGone as undoing does."""
    return _step(edition, _moves_to_redo, NothingToRedo, by=by, anyway=anyway)


def move_to_undo(edition: Edition, editor: User) -> Move | None:
    return _moves_to_undo(edition, editor).first()


def move_to_redo(edition: Edition, editor: User) -> Move | None:
    return _moves_to_redo(edition, editor).first()


def _moves_to_undo(edition: Edition, editor: User) -> MoveQuerySet:
    return _moves_of(edition, editor).exclude(kind=MoveKind.UNDO).standing()


def _moves_to_redo(edition: Edition, editor: User) -> MoveQuerySet:
    """Whoever moves something new after undoing has nothing to do again."""
    moves = _moves_of(edition, editor)
    fresh = moves.filter(kind=MoveKind.MOVE).values_list("number", flat=True).first() or 0
    return moves.filter(kind=MoveKind.UNDO, number__gt=fresh).standing()


def _moves_of(edition: Edition, editor: User) -> MoveQuerySet:
    """Newest first, of sessions that are still there."""
    moves = Move.objects.filter(edition=edition.pk, made_by=editor.pk).exclude(session=None)
    return moves.select_related("session__edition", "made_by").order_by("-number")


def _step(edition: Edition, moves_of: MovesOf, nothing: type[Exception], *, by: User, anyway: bool) -> Move:
    """What stands in the way is raised after the transaction, which keeps what is passed over."""
    with transaction.atomic():
        lock_programme(edition)
        moves = moves_of(edition, by)
        move = moves.first()
        if move is None:
            raise nothing
        problem = _in_the_way(move)
        if problem is None and move.session:
            return _take_back(move, move.session, by=by, anyway=anyway)
        moves.filter(slot_number=move.slot_number).update(is_passed_over=True)
    raise problem or nothing


def _in_the_way(move: Move) -> Exception | None:
    """What no later try would get past."""
    if not move.session or spots_of(move.session).get(move.slot_number) != after_of(move):
        return Overtaken(_last_of_slot(move))
    wanted = before_of(move)
    is_gone = wanted and wanted.room is not None and not Room.objects.filter(pk=wanted.room).exists()
    return RoomIsGone() if is_gone else None


def _take_back(move: Move, session: Session, *, by: User, anyway: bool) -> Move:
    _put(session, move.slot_number, before_of(move), anyway=anyway)
    return record_undoing(move, session, by=by)


def _last_of_slot(move: Move) -> Move | None:
    later = Move.objects.filter(edition=move.edition_id, slot_number=move.slot_number, number__gt=move.number)
    return later.select_related("session__edition", "made_by").order_by("-number").first()


def _put(session: Session, slot_number: int, spot: Spot | None, *, anyway: bool) -> None:
    """A slot that comes back is the same slot."""
    slots = Slot.objects.filter(pk=slot_number)
    if spot is None:
        slots.delete()
        return
    room = None if spot.room is None else Room.objects.get(pk=spot.room)
    check_place(session, Place(room, spot.starts_at, spot.length), leaving=list(slots), anyway=anyway)
    facts = {"room_id": spot.room, "starts_at": spot.starts_at, "minutes": spot.minutes}
    Slot.objects.update_or_create(pk=slot_number, defaults={"session": session, **facts})
