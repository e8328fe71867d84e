"""Which part of the agenda a visitor asked for."""

from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlencode

from events.domain.agenda import Agenda, AgendaEntry


@dataclass(frozen=True, slots=True)
class AgendaFilter:
    """Empty means all; no day means the one a visitor most likely wants."""

    day: date | None = None
    room: str = ""
    theme: str = ""
    kind: str = ""

    @property
    def is_narrow(self) -> bool:
        return bool(self.room or self.theme or self.kind)

    @property
    def query(self) -> str:
        pairs = {"day": self.day or "", "room": self.room, "theme": self.theme, "kind": self.kind}
        return urlencode({name: value for name, value in pairs.items() if value})

    def on(self, day: date) -> "AgendaFilter":
        return replace(self, day=day)

    def lets_through(self, entry: AgendaEntry) -> bool:
        """What is held in every room is held in each of them; breaks belong to no theme or kind of talk."""
        session, slot = entry.session, entry.slot
        return (
            (not self.room or slot.room is None or slot.room.key == self.room)
            and (not self.theme or any(theme.key == self.theme for theme in session.themes))
            and (not self.kind or session.kind == self.kind)
        )


def day_shown(agenda: Agenda, asked: date | None, today: date) -> date | None:
    """The day asked for, else today while the edition is on, else the first."""
    days = [day.date for day in agenda.days]
    if asked in days:
        return asked
    if today in days:
        return today
    return days[0] if days else None


def entries_shown(agenda: Agenda, wanted: AgendaFilter) -> list[AgendaEntry]:
    day = agenda.day(wanted.day) if wanted.day else None
    return [entry for entry in day.entries if wanted.lets_through(entry)] if day else []
