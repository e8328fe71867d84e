"""Changing one thing of a slot: its place, or its length."""

from datetime import datetime, timedelta

from django.db import transaction

from events.domain.placing import current, lock_programme, place_session
from events.models import Room, Slot
from foundation.access.models import User


@transaction.atomic
def move_slot(
    slot: Slot,
    room: Room | None,
    *,
    starts_at: datetime,
    by: User | None = None,
    seen: int | None = None,
    anyway: bool = False,
) -> Slot:
    """To another room or time, as long as it is."""
    lock_programme(slot.session.edition)
    length = timedelta(minutes=current(slot).minutes)
    return place_session(
        slot.session, room, starts_at=starts_at, length=length, slot=slot, by=by, seen=seen, anyway=anyway
    )


@transaction.atomic
def resize_slot(
    slot: Slot, length: timedelta, *, by: User | None = None, seen: int | None = None, anyway: bool = False
) -> Slot:
    """Longer or shorter, where it is."""
    lock_programme(slot.session.edition)
    now = current(slot)
    return place_session(
        slot.session, now.room, starts_at=now.starts_at, length=length, slot=slot, by=by, seen=seen, anyway=anyway
    )
