"""The agenda as it travels to pages, exports and search: frozen, whole, in three languages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

from events.domain.agenda_items import (
    AgendaOrganisation,
    AgendaPart,
    AgendaPerson,
    AgendaRoom,
    AgendaSession,
    AgendaSlot,
    AgendaTheme,
)
from events.domain.texts import NO_TEXT, Text

__all__ = [
    "Agenda",
    "AgendaDay",
    "AgendaEntry",
    "AgendaOrganisation",
    "AgendaPart",
    "AgendaPerson",
    "AgendaRoom",
    "AgendaSession",
    "AgendaSlot",
    "AgendaTheme",
    "Text",
]


@dataclass(frozen=True, slots=True)
class AgendaEntry:
    """One line of a day: a session in one of its slots."""

    session: AgendaSession
    slot: AgendaSlot


@dataclass(frozen=True, slots=True)
class AgendaDay:
    date: date
    entries: tuple[AgendaEntry, ...]


@dataclass(frozen=True)
class Agenda:
    """`number` is 0 while nothing has been released, and for a draft."""

    edition_slug: str
    zone: ZoneInfo
    main_language: str
    day_changes_at: time = time.min
    number: int = 0
    note: Text = NO_TEXT
    released_at: datetime | None = None
    rooms: tuple[AgendaRoom, ...] = ()
    themes: tuple[AgendaTheme, ...] = ()
    organisations: tuple[AgendaOrganisation, ...] = ()
    people: tuple[AgendaPerson, ...] = ()
    sessions: tuple[AgendaSession, ...] = ()

    @property
    def is_released(self) -> bool:
        return self.number > 0

    @cached_property
    def days(self) -> tuple[AgendaDay, ...]:
        """Only days on which something begins; what begins before `day_changes_at` belongs to the evening before."""
        by_day: dict[date, list[AgendaEntry]] = {}
        for entry in self.entries:
            by_day.setdefault(self.day_of(entry.slot.starts_at), []).append(entry)
        return tuple(AgendaDay(day, tuple(entries)) for day, entries in by_day.items())

    @cached_property
    def entries(self) -> tuple[AgendaEntry, ...]:
        lines = (AgendaEntry(session, slot) for session in self.sessions for slot in session.slots)
        return tuple(sorted(lines, key=_by_time_and_room))

    def day_of(self, moment: datetime) -> date:
        """The moment is on the edition's own clocks, as those of slots are."""
        changes_at = timedelta(hours=self.day_changes_at.hour, minutes=self.day_changes_at.minute)
        return (moment.replace(tzinfo=None) - changes_at).date()

    def day(self, wanted: date) -> AgendaDay | None:
        return next((day for day in self.days if day.date == wanted), None)

    def session(self, key: str) -> AgendaSession | None:
        return self._sessions.get(key)

    def person(self, key: str) -> AgendaPerson | None:
        return self._people.get(key)

    def sessions_of(self, person: AgendaPerson) -> tuple[AgendaSession, ...]:
        return self._sessions_of_people.get(person.key, ())

    @cached_property
    def _sessions(self) -> Mapping[str, AgendaSession]:
        return {session.key: session for session in self.sessions}

    @cached_property
    def _people(self) -> Mapping[str, AgendaPerson]:
        return {person.key: person for person in self.people}

    @cached_property
    def _sessions_of_people(self) -> Mapping[str, tuple[AgendaSession, ...]]:
        found: dict[str, dict[str, AgendaSession]] = {}
        for entry in self.entries:
            for part in entry.session.people:
                found.setdefault(part.person.key, {})[entry.session.key] = entry.session
        return {key: tuple(sessions.values()) for key, sessions in found.items()}


def _by_time_and_room(entry: AgendaEntry) -> tuple[datetime, int, str]:
    room = entry.slot.room
    return entry.slot.span[0], -1 if room is None else room.position, entry.session.key
