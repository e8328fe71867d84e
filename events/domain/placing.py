"""Placing sessions in rooms: within the edition's days, and never two in one room at one time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.db import transaction

from events.domain.moves import check_seen, record_move
from events.domain.problems import (
    HeldThen,
    LengthOutOfBounds,
    OutsideEdition,
    RoomOccupied,
    RoomOfAnotherEdition,
    SlotIsGone,
)
from events.domain.spots import Spot
from events.models import Edition, Room, Session, SessionState, Slot
from foundation.access.models import User

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Place:
    """No room means every room."""

    room: Room | None
    starts_at: datetime
    length: timedelta

    @property
    def span(self) -> tuple[datetime, datetime]:
        """In UTC: clocks that are put back show the same times twice."""
        starts_at = self.starts_at.astimezone(UTC)
        return starts_at, starts_at + self.length

    @property
    def ends_at(self) -> datetime:
        return self.span[1]

    def collides_with(self, other: "Place") -> bool:
        if self.room and other.room and self.room != other.room:
            return False
        (starts_at, ends_at), (other_starts_at, other_ends_at) = self.span, other.span
        return starts_at < other_ends_at and other_starts_at < ends_at


@transaction.atomic
def place_session(
    session: Session,
    room: Room | None,
    *,
    starts_at: datetime,
    length: timedelta,
    slot: Slot | None = None,
    by: User | None = None,
    seen: int | None = None,
    anyway: bool = False,
) -> Slot:
    """Gives the session a new slot, or moves the slot that is named; no room means every room.

    `seen` is the last move of the session that its editor knows of; `anyway` places it in a taken room too.
    """
    lock_programme(session.edition)
    check_seen(session, seen)
    slot = current(slot) if slot else None
    before = Spot.of(slot) if slot else None
    check_place(session, Place(room, starts_at, length), leaving=[slot] if slot else [], anyway=anyway)
    slot = slot or Slot(session=session)
    slot.room, slot.starts_at, slot.minutes = room, starts_at, length // _MINUTE
    slot.save()
    record_move(session, slot.pk, before, Spot.of(slot), by=by)
    return slot


@transaction.atomic
def unplace_slot(slot: Slot, *, by: User | None = None, seen: int | None = None) -> None:
    """Takes the session out of this place; it stays in the programme, unscheduled."""
    session = slot.session
    lock_programme(session.edition)
    check_seen(session, seen)
    slot = current(slot)
    number, before = slot.pk, Spot.of(slot)
    slot.delete()
    record_move(session, number, before, None, by=by)


def current(slot: Slot) -> Slot:
    """As it is in the database now; raises SlotIsGone."""
    fresh = Slot.objects.filter(pk=slot.pk).first()
    if fresh is None:
        raise SlotIsGone(slot.session)
    return fresh


def lock_programme(edition: Edition) -> None:
    """Others who place sessions in this edition wait until the transaction ends."""
    Edition.objects.select_for_update().get(pk=edition.pk)


def check_place(session: Session, place: Place, *, leaving: Collection[Slot] = (), anyway: bool = False) -> None:
    """Raises CannotPlace; certain only while the programme is locked."""
    edition = session.edition
    if place.length % _MINUTE or not _MINUTE <= place.length <= _DAY:
        raise LengthOutOfBounds
    if not edition.includes(edition.day_of(place.starts_at)):
        raise OutsideEdition(edition, place.starts_at)
    if place.room is not None and place.room.edition_id != edition.pk:
        raise RoomOfAnotherEdition(place.room)
    _check_once(session, place, leaving)
    if session.state != SessionState.CANCELLED and not anyway:
        _check_free(session, place, leaving)


def check_apart(session: Session, place: Place, others: Sequence[Place]) -> None:
    """A session may be held several times, but not twice in one room at one time."""
    for other in others:
        if place.span[0] == other.span[0]:
            raise HeldThen(session)
        if place.collides_with(other):
            slot = Slot(session=session, starts_at=other.span[0], minutes=other.length // _MINUTE)
            raise RoomOccupied(place.room, slot)


def _check_once(session: Session, place: Place, leaving: Collection[Slot]) -> None:
    slots = Slot.objects.filter(session=session.pk, starts_at=place.starts_at)
    if slots.exclude(pk__in=[slot.pk for slot in leaving]).exists():
        raise HeldThen(session)


def _check_free(session: Session, place: Place, leaving: Collection[Slot]) -> None:
    slots = Slot.objects.of_edition(session.edition_id).standing().in_reach_of(place.room)
    taken = slots.overlapping(place.starts_at, place.ends_at).exclude(pk__in=[slot.pk for slot in leaving])
    slot = taken.select_related("session__edition").first()
    if slot is not None:
        raise RoomOccupied(place.room, slot)
