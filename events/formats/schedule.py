"""A programme in one language, in the shape that conference software exchanges (c3voc's schedule)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

GENERATOR: Final = "e-Iraq conference"
XML_TYPE: Final = "application/xml; charset=utf-8"
JSON_TYPE: Final = "application/json; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Reference:
    """`kind` is one of slides, paper, article, media and web."""

    kind: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class SchedulePerson:
    """Once for each role."""

    number: int
    guid: str
    name: str
    role: str
    url: str


@dataclass(frozen=True, slots=True)
class ScheduleEvent:
    """A session in one of its slots; `number` and `guid` are the slot's own."""

    number: int
    guid: str
    slug: str
    url: str
    room: str
    title: str
    abstract: str
    kind: str
    track: str
    language: str
    starts_at: datetime
    ends_at: datetime
    persons: tuple[SchedulePerson, ...]
    attachments: tuple[Reference, ...]
    links: tuple[Reference, ...]

    @property
    def duration(self) -> str:
        length = self.ends_at.astimezone(UTC) - self.starts_at.astimezone(UTC)
        return clock(length // timedelta(minutes=1))


@dataclass(frozen=True, slots=True)
class ScheduleRoom:
    """No two rooms of a schedule have the same name; no key means all rooms at once."""

    name: str
    guid: str
    key: str = ""
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class ScheduleTrack:
    name: str
    key: str
    colour: str


@dataclass(frozen=True, slots=True)
class ScheduleDay:
    """`ends_at` is where the next one begins, in the morning."""

    date: date
    starts_at: datetime
    ends_at: datetime
    events: Mapping[ScheduleRoom, tuple[ScheduleEvent, ...]]


@dataclass(frozen=True, slots=True)
class Schedule:
    version: str
    title: str
    acronym: str
    zone: str
    site: str
    url: str
    source: str
    """Where it is read from, without the ending that names the format."""
    query: str
    days: tuple[ScheduleDay, ...]
    rooms: tuple[ScheduleRoom, ...]
    tracks: tuple[ScheduleTrack, ...]


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
