"""The released agenda as a schedule in one language; docs/exports.md tells the rules."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Final

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from events.domain.agenda import Agenda, AgendaEntry, AgendaPart, AgendaRoom, AgendaSession
from events.domain.public_addresses import PublicAddress
from events.domain.references import References
from events.formats.identities import EVERY_ROOM_GUID, name_with_key, person_guid, room_guid, session_guid, slot_guid
from events.formats.schedule import (
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    ScheduleRoom,
    ScheduleTrack,
)
from events.models import Edition

COLOURS: Final = {
    "river": "#0b6e6e",
    "clay": "#a8481f",
    "palm": "#2e6b3a",
    "gold": "#8a6a00",
    "plum": "#7c2f62",
    "sky": "#1f5c99",
}
_APART: Final = 10_000_000
"""Between the numbers of one session's slots; no edition has so many sessions."""
_SHORTEST_SLUG: Final = 4


def schedule_of(edition: Edition, agenda: Agenda, language: str, references: Mapping[str, References]) -> Schedule:
    """What is cancelled is left out."""
    with translation.override(language):
        return _Writing(edition, agenda, language, references).schedule()


def names_of_rooms(agenda: Agenda) -> dict[str | None, str]:
    """By key, in the active language, no two alike: a name that several rooms share is followed by each one's key."""
    names: dict[str | None, str] = {None: _("All rooms")} | {room.key: str(room.name) for room in agenda.rooms}
    while len(set(names.values())) < len(names):
        uses = Counter(names.values())
        names = {key: name_with_key(name, key) if key and uses[name] > 1 else name for key, name in names.items()}
    return names


class _Writing:
    """Makes each room and person once, however often sessions name them."""

    def __init__(self, edition: Edition, agenda: Agenda, language: str, references: Mapping[str, References]) -> None:
        self.edition, self.agenda, self.language = edition, agenda, language
        self.references = references
        self.address = PublicAddress(edition.slug, language)
        self.acronym = edition.acronym.lower().ljust(_SHORTEST_SLUG, "_")
        self.numbers = {session.key: session.number or place for place, session in enumerate(agenda.sessions, start=1)}
        self.places = {person.key: place for place, person in enumerate(agenda.people, start=1)}
        self.persons: dict[tuple[str, str], SchedulePerson] = {}

    def schedule(self) -> Schedule:
        return Schedule(
            version=str(self.agenda.number),
            title=self.edition.title,
            acronym=self.acronym,
            zone=self.agenda.zone.key,
            site=settings.PUBLIC_URL,
            url=self.address.edition,
            source=f"{settings.PUBLIC_URL}/{self.edition.slug}/schedule",
            query=f"?lang={self.language}",
            days=tuple(self._days()),
            rooms=tuple(self.rooms.values()),
            tracks=tuple(
                ScheduleTrack(str(theme.title), theme.key, COLOURS[theme.colour]) for theme in self.agenda.themes
            ),
        )

    @cached_property
    def rooms(self) -> dict[str | None, ScheduleRoom]:
        names = names_of_rooms(self.agenda)
        rooms = {room.key: self._room(room, names[room.key]) for room in self.agenda.rooms}
        return {None: ScheduleRoom(names[None], EVERY_ROOM_GUID)} | rooms

    def _room(self, room: AgendaRoom, name: str) -> ScheduleRoom:
        return ScheduleRoom(name, room_guid(self.edition.slug, room.key), room.key, room.capacity)

    def _days(self) -> Iterator[ScheduleDay]:
        """Every day of the edition, also one on which nothing is placed yet: the format wants one day at least."""
        standing: dict[date, list[ScheduleEvent]] = {}
        for day in self.agenda.days:
            standing[day.date] = [self._event(entry) for entry in day.entries if not entry.session.is_cancelled]
        count = (self.edition.ends_on - self.edition.starts_on).days + 1
        planned = {self.edition.starts_on + timedelta(days=step) for step in range(count)}
        for day_date in sorted(planned | {day for day, events in standing.items() if events}):
            yield self._day(day_date, standing.get(day_date, []))

    def _day(self, day: date, events: list[ScheduleEvent]) -> ScheduleDay:
        by_room: dict[str, list[ScheduleEvent]] = {}
        for event in events:
            by_room.setdefault(event.room, []).append(event)
        rooms = {room: tuple(by_room[room.name]) for room in self.rooms.values() if room.name in by_room}
        return ScheduleDay(day, self._start_of(day), self._start_of(day + timedelta(days=1)), rooms)

    def _start_of(self, day: date) -> datetime:
        return datetime.combine(day, self.agenda.day_changes_at, self.agenda.zone)

    def _event(self, entry: AgendaEntry) -> ScheduleEvent:
        session, slot = entry.session, entry.slot
        place = session.slots.index(slot) + 1
        number = self.numbers[session.key] + (place - 1) * _APART
        references = self.references.get(session.guid, References())
        return ScheduleEvent(
            number=number,
            guid=slot_guid(session.guid or session_guid(self.edition.slug, session.key), place),
            slug=self._slug(session, number),
            url=self.address.session(session),
            room=self.rooms[slot.room.key if slot.room else None].name,
            title=session.title.text_in(self.language),
            abstract=session.abstract.text_in(self.language),
            kind=session.kind,
            track=session.themes[0].title.text_in(self.language) if session.themes else "",
            language=session.language,
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            persons=tuple(self._person(part) for part in session.people),
            attachments=references.attachments,
            links=references.links,
        )

    def _slug(self, session: AgendaSession, number: int) -> str:
        """Unique by its number and never too short for the format, however short the session's address."""
        key = session.key.lower().strip("_-")
        return f"{self.acronym}-{f'{number}-{key}'.strip('-').zfill(_SHORTEST_SLUG)}"

    def _person(self, part: AgendaPart) -> SchedulePerson:
        person = part.person
        known = self.persons.get((person.key, part.role))
        if known:
            return known
        made = SchedulePerson(
            number=person.number or self.places[person.key],
            guid=person.guid or person_guid(self.edition.slug, person.key),
            name=person.name.text_in(self.language),
            role=part.role,
            url=self.address.speaker(person),
        )
        self.persons[person.key, part.role] = made
        return made
