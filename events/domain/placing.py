"""Placing sessions in rooms: within the edition's days, and never two in one room at one time."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from events.domain.problems import LengthOutOfBounds, OutsideEdition, RoomOccupied, RoomOfAnotherEdition
from events.models import Edition, Room, Session, SessionState, Slot

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Place:
    """No room means every room."""

    room: Room | None
    starts_at: datetime
    length: timedelta

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + self.length

    def collides_with(self, other: "Place") -> bool:
        if self.room and other.room and self.room != other.room:
            return False
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@transaction.atomic
def place_session(
    session: Session, room: Room | None, *, starts_at: datetime, length: timedelta, slot: Slot | None = None
) -> Slot:
    """Gives the session a new slot, or moves the slot that is named; no room means every room."""
    lock_programme(session.edition)
    check_place(session, Place(room, starts_at, length), leaving=[slot] if slot else [])
    slot = slot or Slot(session=session)
    slot.room = room
    slot.starts_at = starts_at
    slot.minutes = length // _MINUTE
    slot.save()
    return slot


def lock_programme(edition: Edition) -> None:
    """Others who place sessions in this edition wait until the transaction ends."""
    Edition.objects.select_for_update().get(pk=edition.pk)


def check_place(session: Session, place: Place, *, leaving: Collection[Slot] = ()) -> None:
    """Raises CannotPlace; certain only while the programme is locked."""
    edition = session.edition
    if place.length % _MINUTE or not _MINUTE <= place.length <= _DAY:
        raise LengthOutOfBounds
    if not edition.includes(place.starts_at.astimezone(edition.zone).date()):
        raise OutsideEdition(edition, place.starts_at)
    if place.room is not None and place.room.edition_id != edition.pk:
        raise RoomOfAnotherEdition(place.room)
    if session.state != SessionState.CANCELLED:
        _check_free(session, place, leaving)


def check_apart(session: Session, place: Place, others: Sequence[Place]) -> None:
    """A session may be held several times, but not twice in one room at one time."""
    for other in others:
        if place.collides_with(other):
            slot = Slot(session=session, starts_at=other.starts_at, minutes=other.length // _MINUTE)
            raise RoomOccupied(place.room, slot)


def _check_free(session: Session, place: Place, leaving: Collection[Slot]) -> None:
    slots = Slot.objects.of_edition(session.edition_id).standing().in_reach_of(place.room)
    taken = slots.overlapping(place.starts_at, place.ends_at).exclude(pk__in=[slot.pk for slot in leaving])
    slot = taken.select_related("session__edition").first()
    if slot is not None:
        raise RoomOccupied(place.room, slot)
