"""Placing sessions in rooms: within the edition's days, and never two in one room at one time."""

from datetime import datetime, timedelta

from django.db import transaction

from events.domain.problems import LengthOutOfBounds, OutsideEdition, RoomOccupied, RoomOfAnotherEdition
from events.models import Edition, Room, Session, SessionState, Slot

_MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


@transaction.atomic
def place_session(
    session: Session, room: Room | None, *, starts_at: datetime, length: timedelta, slot: Slot | None = None
) -> Slot:
    """Gives the session a new slot, or moves the slot that is named; no room means every room."""
    Edition.objects.select_for_update().get(pk=session.edition_id)
    check_place(session, room, starts_at=starts_at, length=length, leaving=slot)
    slot = slot or Slot(session=session)
    slot.room = room
    slot.starts_at = starts_at
    slot.minutes = length // _MINUTE
    slot.save()
    return slot


def check_place(
    session: Session, room: Room | None, *, starts_at: datetime, length: timedelta, leaving: Slot | None = None
) -> None:
    """Raises CannotPlace; certain only while the edition's row is locked."""
    edition = session.edition
    if length % _MINUTE or not _MINUTE <= length <= _DAY:
        raise LengthOutOfBounds
    if not edition.includes(starts_at.astimezone(edition.zone).date()):
        raise OutsideEdition(edition, starts_at)
    if room is not None and room.edition_id != edition.pk:
        raise RoomOfAnotherEdition(room)
    if session.state != SessionState.CANCELLED:
        _check_free(session, room, starts_at, starts_at + length, leaving)


def _check_free(
    session: Session, room: Room | None, starts_at: datetime, ends_at: datetime, leaving: Slot | None
) -> None:
    taken = Slot.objects.of_edition(session.edition_id).standing().in_reach_of(room).overlapping(starts_at, ends_at)
    if leaving is not None:
        taken = taken.exclude(pk=leaving.pk)
    slot = taken.select_related("session__edition").first()
    if slot is not None:
        raise RoomOccupied(room, slot)
