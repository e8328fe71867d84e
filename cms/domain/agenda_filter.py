"""Which part of the agenda a visitor asked for."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from typing import Final
from urllib.parse import urlencode

from events.domain.agenda import Agenda, AgendaDay, AgendaEntry

EVERY_DAY: Final = "all"


@dataclass(frozen=True, slots=True)
class AgendaFilter:
    """Empty means all; no day means the one a visitor most likely wants, or every day when words are looked for."""

    day: date | None = None
    is_every_day: bool = False
    room: str = ""
    theme: str = ""
    kind: str = ""
    language: str = ""
    words: str = ""

    @property
    def count(self) -> int:
        return sum(bool(chosen) for chosen in (self.room, self.theme, self.kind, self.language))

    @property
    def is_narrow(self) -> bool:
        return bool(self.count or self.words)

    @property
    def pairs(self) -> dict[str, str]:
        """As they stand in an address."""
        day = EVERY_DAY if self.is_every_day else str(self.day or "")
        return {name: value for name, value in {"day": day, **self.choices}.items() if value}

    @property
    def choices(self) -> dict[str, str]:
        named = {"room": self.room, "theme": self.theme, "kind": self.kind, "language": self.language, "q": self.words}
        return {name: value for name, value in named.items() if value}

    @property
    def query(self) -> str:
        return urlencode(self.pairs)

    def on(self, day: date) -> "AgendaFilter":
        return replace(self, day=day, is_every_day=False)

    def on_every_day(self) -> "AgendaFilter":
        return replace(self, day=None, is_every_day=True)

    def without_choices(self) -> "AgendaFilter":
        return AgendaFilter(day=self.day, is_every_day=self.is_every_day and not self.words)

    def lets_through(self, entry: AgendaEntry) -> bool:
        """What is held in every room is held in each of them; breaks belong to no theme, kind or language."""
        session, slot = entry.session, entry.slot
        return (
            (not self.room or slot.room is None or slot.room.key == self.room)
            and (not self.theme or any(theme.key == self.theme for theme in session.themes))
            and (not self.kind or session.kind == self.kind)
            and (not self.language or (session.is_spoken_in(self.language) and not session.is_break))
        )


@dataclass(frozen=True, slots=True)
class DayTab:
    """No date means every day."""

    date: date | None
    query: str
    is_shown: bool


def day_tabs(agenda: Agenda, wanted: AgendaFilter) -> list[DayTab]:
    days = [DayTab(day.date, wanted.on(day.date).query, day.date == wanted.day) for day in agenda.days]
    return [*days, DayTab(None, wanted.on_every_day().query, wanted.is_every_day)]


def settled(agenda: Agenda, asked: AgendaFilter, today: date) -> AgendaFilter:
    """With the day that is shown."""
    if asked.is_every_day or (asked.words and asked.day is None):
        return asked.on_every_day()
    day = day_shown(agenda, asked.day, today)
    return asked.on(day) if day else asked


def day_shown(agenda: Agenda, asked: date | None, today: date) -> date | None:
    """The day asked for, else today while the edition is on, else the first."""
    days = [day.date for day in agenda.days]
    if asked in days:
        return asked
    if today in days:
        return today
    return days[0] if days else None


def days_shown(agenda: Agenda, wanted: AgendaFilter, found: AbstractSet[str] | None = None) -> list[AgendaDay]:
    """`found` are the keys of the sessions that hold the words looked for; days with nothing to show are left out."""
    days = (day for day in agenda.days if wanted.is_every_day or day.date == wanted.day)
    shown = (AgendaDay(day.date, _entries_shown(day, wanted, found)) for day in days)
    return [day for day in shown if day.entries]


def _entries_shown(day: AgendaDay, wanted: AgendaFilter, found: AbstractSet[str] | None) -> tuple[AgendaEntry, ...]:
    if not wanted.is_narrow:
        return day.entries
    return tuple(
        entry for entry in day.entries if (found is None or entry.session.key in found) and wanted.lets_through(entry)
    )
