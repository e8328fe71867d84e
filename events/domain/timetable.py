"""The draft's slots with their sessions, rooms and people, read once, to be checked and shown on the board."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial

from events.models import Appearance, Availability, Edition, Room, Session, SessionState, Slot, Speaker
from foundation.i18n import active_language

Span = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True)
class Person:
    """Whoever has no spans can come at any time."""

    number: int
    name: str
    available: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Hall:
    """A room as the timetable needs it; hours that are not said are those of the day."""

    number: int
    name: str
    venue: int | None = None
    opens_at: time | None = None
    closes_at: time | None = None
    capacity: int | None = None

    @property
    def has_own_hours(self) -> bool:
        return self.opens_at is not None or self.closes_at is not None


@dataclass(frozen=True, slots=True)
class Item:
    """A session."""

    number: int
    title: str
    kind: str
    state: str
    people: tuple[Person, ...] = ()

    @property
    def stands(self) -> bool:
        return self.state != SessionState.CANCELLED


@dataclass(frozen=True, slots=True)
class Entry:
    """A slot; no hall means every hall."""

    number: int
    item: Item
    hall: Hall | None
    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at) / timedelta(minutes=1))


@dataclass(frozen=True)
class Timetable:
    edition: Edition
    halls: tuple[Hall, ...] = ()
    items: tuple[Item, ...] = ()
    entries: tuple[Entry, ...] = ()

    @property
    def standing(self) -> Iterator[Entry]:
        return (entry for entry in self.entries if entry.item.stands)

    @property
    def days(self) -> list[date]:
        """The edition's, and any other on which something is placed all the same."""
        return sorted({*days_of(self.edition), *(self.edition.day_of(entry.starts_at) for entry in self.entries)})

    def hours_of(self, day: date, hall: Hall | None = None) -> Span:
        """From opening to closing, of the hall if it has hours of its own."""
        edition = self.edition
        opens = (hall and hall.opens_at) or edition.opens_at
        closes = (hall and hall.closes_at) or edition.closes_at
        opening, closing = edition.moment(day, opens), edition.moment(day, closes)
        return opening, closing if closing > opening else closing + timedelta(days=1)


def days_of(edition: Edition) -> list[date]:
    length = (edition.ends_on - edition.starts_on).days + 1
    return [edition.starts_on + timedelta(days=number) for number in range(length)]


def read_timetable(edition: Edition) -> Timetable:
    """Names and titles in the language of the moment."""
    return _Reading(edition, active_language()).timetable()


@dataclass
class _Reading:
    """Plain columns and no whole rows: a board of a thousand sessions is read every few seconds."""

    edition: Edition
    language: str
    people: dict[int, Person] = field(default_factory=dict)

    def timetable(self) -> Timetable:
        self.people = self._people()
        halls = {room.pk: self._hall(room) for room in self.edition.rooms.all()}
        items = self._items()
        return Timetable(self.edition, tuple(halls.values()), tuple(items.values()), self._entries(items, halls))

    def _people(self) -> dict[int, Person]:
        spans: dict[int, list[Span]] = defaultdict(list)
        known = Availability.objects.filter(speaker__edition=self.edition)
        for speaker, starts_at, ends_at in known.values_list("speaker", "starts_at", "ends_at"):
            spans[speaker].append((starts_at, ends_at))
        speakers = Speaker.objects.filter(edition=self.edition)
        rows = speakers.values_list("pk", "name_ar", "name_ckb", "name_en", named=True)
        name = partial(Speaker.name.text_in, language=self.language)
        return {row.pk: Person(row.pk, name(row), tuple(spans.get(row.pk, ()))) for row in rows}

    def _hall(self, room: Room) -> Hall:
        venue = room.venue_id or self.edition.venue_id
        return Hall(room.pk, room.name, venue, room.opens_at, room.closes_at, room.capacity)

    def _items(self) -> dict[int, Item]:
        people: dict[int, dict[int, Person]] = defaultdict(dict)
        parts = Appearance.objects.filter(session__edition=self.edition)
        for session, speaker in parts.values_list("session", "speaker"):
            people[session][speaker] = self.people[speaker]
        sessions = Session.objects.filter(edition=self.edition).order_by("pk")
        rows = sessions.values_list("pk", "kind", "state", "title_ar", "title_ckb", "title_en", named=True)
        title = partial(Session.title.text_in, language=self.language)
        return {row.pk: Item(row.pk, title(row), row.kind, row.state, (*people[row.pk].values(),)) for row in rows}

    def _entries(self, items: dict[int, Item], halls: dict[int, Hall]) -> tuple[Entry, ...]:
        columns = ("pk", "session", "room", "starts_at", "minutes")
        rows = Slot.objects.of_edition(self.edition.pk).order_by("starts_at", "pk").values_list(*columns)
        return tuple(
            Entry(number, items[session], halls.get(room), starts_at, starts_at + timedelta(minutes=minutes))
            for number, session, room, starts_at, minutes in rows
        )
