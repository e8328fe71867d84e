"""What the screen at a room's door shows: all that is held in it and in every room, for the whole edition."""

from dataclasses import dataclass
from datetime import date

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_rows import RowWriter, SessionRow
from events.domain.agenda import Agenda, AgendaEntry

_LONG, _VERY_LONG = 45, 90


@dataclass(frozen=True, slots=True)
class ScreenSession:
    """`size` is the class that makes a long title fit."""

    row: SessionRow
    size: str
    day: date

    @property
    def from_to(self) -> str:
        return f"{self.row.starts_at:%H:%M}–{self.row.ends_at:%H:%M}"


def screen_sessions(agenda: Agenda, room_key: str, address: EditionAddress) -> list[ScreenSession]:
    writer = RowWriter(address)
    return [
        ScreenSession(writer.row(entry), _size(entry), day.date)
        for day in agenda.days
        for entry in day.entries
        if entry.slot.room is None or entry.slot.room.key == room_key
    ]


def _size(entry: AgendaEntry) -> str:
    length = len(str(entry.session.title))
    return "is-very-long" if length > _VERY_LONG else "is-long" if length > _LONG else ""
