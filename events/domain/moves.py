"""The record of every change of a slot, numbered within its edition: who changed what, and when."""

from collections.abc import Iterable
from typing import Any

from events.domain.problems import SessionMoved
from events.domain.spots import Spot, Spots, spots_of
from events.models import Edition, Move, Session, Slot
from events.models.move import MoveKind
from foundation.access.models import User

_BATCH = 400


def record_move(
    session: Session, slot_number: int, before: Spot | None, after: Spot | None, *, by: User | None
) -> Move | None:
    """To be called while the programme is locked; nothing is recorded where nothing has changed."""
    if before == after:
        return None
    return Move.objects.create(**_facts(session, slot_number, before, after, by))


def record_undoing(move: Move, session: Session, *, by: User) -> Move:
    """The move taken back, or an undone one made again."""
    kind = MoveKind.REDO if move.kind == MoveKind.UNDO else MoveKind.UNDO
    facts = _facts(session, move.slot_number, after_of(move), before_of(move), by)
    return Move.objects.create(**facts, kind=kind, undoes=move)


def record_moves(session: Session, before: Spots, *, by: User | None) -> list[Move]:
    """What has become of the session's slots since; for forms that write several at once."""
    after = spots_of(session)
    numbers = sorted({*before, *after})
    moves = [record_move(session, number, before.get(number), after.get(number), by=by) for number in numbers]
    return [move for move in moves if move]


def record_changes(
    edition: Edition, changes: Iterable[tuple[Slot, Spot | None, Spot | None]], *, by: User | None
) -> None:
    """Each slot with where it was and where it is; for many sessions at once."""
    moves = [
        Move(number=number, session_id=slot.session_id, **_change(edition, slot.pk, before, after, by))
        for number, (slot, before, after) in enumerate(changes, start=last_move_number(edition) + 1)
    ]
    Move.objects.bulk_create(moves, batch_size=_BATCH)


def check_seen(session: Session, seen: int | None) -> None:
    """Raises SessionMoved when the session was moved after the last move its editor has seen."""
    if seen is None:
        return
    moves = Move.objects.filter(session=session.pk, number__gt=seen)
    missed = moves.select_related("made_by", "session__edition").order_by("-number").first()
    if missed:
        raise SessionMoved(missed)


def last_move_number(edition: Edition) -> int:
    """Nought when nothing was ever moved."""
    return Move.objects.filter(edition=edition.pk).order_by("-number").values_list("number", flat=True).first() or 0


def last_move_of(session: Session) -> int:
    """Nought when the session was never moved."""
    moves = Move.objects.filter(session=session.pk).order_by("-number") if session.pk else Move.objects.none()
    return moves.values_list("number", flat=True).first() or 0


def before_of(move: Move) -> Spot | None:
    return Spot.read(move.before) if move.before else None


def after_of(move: Move) -> Spot | None:
    return Spot.read(move.after) if move.after else None


def _facts(
    session: Session, slot_number: int, before: Spot | None, after: Spot | None, by: User | None
) -> dict[str, object]:
    edition = session.edition
    facts = _change(edition, slot_number, before, after, by)
    return {"number": last_move_number(edition) + 1, "session": session, **facts}


def _change(
    edition: Edition, slot_number: int, before: Spot | None, after: Spot | None, by: User | None
) -> dict[str, Any]:
    return {
        "edition": edition,
        "made_by": by,
        "slot_number": slot_number,
        "before": before.kept() if before else None,
        "after": after.kept() if after else None,
    }
