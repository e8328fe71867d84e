"""Where and when a slot lies, as a value that can be kept, compared and put back."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Self

from events.models import Session, Slot


@dataclass(frozen=True, slots=True)
class Spot:
    """No room means every room."""

    room: int | None
    starts_at: datetime
    minutes: int

    @classmethod
    def of(cls, slot: Slot) -> Self:
        return cls(slot.room_id, slot.starts_at, slot.minutes)

    @classmethod
    def read(cls, kept: dict[str, Any]) -> Self:
        return cls(kept["room"], datetime.fromisoformat(kept["starts_at"]), kept["minutes"])

    @property
    def length(self) -> timedelta:
        return timedelta(minutes=self.minutes)

    def kept(self) -> dict[str, Any]:
        return {"room": self.room, "starts_at": self.starts_at.isoformat(), "minutes": self.minutes}


Spots = dict[int, Spot]


def spots_of(session: Session) -> Spots:
    """By the number of their slots, as the database has them now."""
    return {slot.pk: Spot.of(slot) for slot in Slot.objects.filter(session=session.pk)}
