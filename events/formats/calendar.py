"""Calendars as other programs read them: RFC 5545, and RFC 5546 for invitations.

Events are written by hand: the library takes two thousandths of a second for each, and an agenda has a thousand.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Timezone

PRODUCT: Final = "-//e-Iraq//Conference//EN"
CALENDAR_TYPE: Final = "text/calendar; charset=utf-8"
_OCTETS: Final = 75
_CONTINUED: Final = 0b10


class Method(StrEnum):
    PUBLISH = "PUBLISH"
    REQUEST = "REQUEST"
    CANCEL = "CANCEL"


@dataclass(frozen=True, slots=True)
class Mailbox:
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """Whole days when `starts_at` and `ends_at` are dates; the end is no longer part of it."""

    uid: str
    summary: str
    starts_at: date | datetime
    ends_at: date | datetime
    changed_at: datetime
    sequence: int = 0
    is_cancelled: bool = False
    location: str = ""
    description: str = ""
    categories: tuple[str, ...] = ()
    url: str = ""
    organiser: Mailbox | None = None
    attendee: Mailbox | None = None


def write_calendar(events: Sequence[CalendarEvent], *, method: Method = Method.PUBLISH, name: str = "") -> bytes:
    """`name` is what programs call a calendar that is subscribed to."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", f"METHOD:{method}"]
    if name:
        lines += [f"NAME:{_text(name)}", f"X-WR-CALNAME:{_text(name)}", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"]
    lines += _zones(events)
    for event in events:
        lines += _event(event)
    lines.append("END:VCALENDAR")
    return b"".join(map(_folded, lines))


def _zones(events: Iterable[CalendarEvent]) -> Iterator[str]:
    years: dict[str, set[int]] = {}
    for moment in (moment for event in events for moment in (event.starts_at, event.ends_at)):
        if zone := _zone_of(moment):
            years.setdefault(zone, set()).add(moment.year)
    for zone, known in years.items():
        yield from _time_zone(zone, min(known), max(known))


@lru_cache(maxsize=16)
def _time_zone(name: str, first_year: int, last_year: int) -> tuple[str, ...]:
    """The clocks of these years and the next alone: all since 1970 take ten times as long and as much room."""
    zone = Timezone.from_tzid(name, first_date=date(first_year, 1, 1), last_date=date(last_year + 2, 1, 1))
    content: bytes = zone.to_ical()
    return tuple(content.decode().replace("\r\n ", "").split("\r\n")[:-1])


def _event(event: CalendarEvent) -> Iterator[str]:
    stamp = f"{event.changed_at.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    yield "BEGIN:VEVENT"
    yield f"UID:{_text(event.uid)}"
    yield f"SEQUENCE:{event.sequence}"
    yield f"STATUS:{'CANCELLED' if event.is_cancelled else 'CONFIRMED'}"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"DTSTART{_moment(event.starts_at)}"
    yield f"DTEND{_moment(event.ends_at)}"
    yield from _words(event)
    yield from _parties(event)
    yield "END:VEVENT"


def _words(event: CalendarEvent) -> Iterator[str]:
    yield f"SUMMARY:{_text(event.summary)}"
    if event.location:
        yield f"LOCATION:{_text(event.location)}"
    if event.description:
        yield f"DESCRIPTION:{_text(event.description)}"
    if event.categories:
        yield f"CATEGORIES:{','.join(map(_text, event.categories))}"
    if event.url:
        yield f"URL:{event.url}"


def _parties(event: CalendarEvent) -> Iterator[str]:
    if event.organiser:
        yield f"ORGANIZER;{_mailbox(event.organiser)}"
    if event.attendee:
        yield f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;{_mailbox(event.attendee)}"


def _moment(moment: date | datetime) -> str:
    if not isinstance(moment, datetime):
        return f";VALUE=DATE:{moment:%Y%m%d}"
    zone = _zone_of(moment)
    if not zone:
        return f":{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    return f";TZID={zone}:{moment:%Y%m%dT%H%M%S}"


def _zone_of(moment: date | datetime) -> str:
    """Nothing for whole days and for what is in UTC: a time that clocks show twice, once they are put back, is too."""
    if not isinstance(moment, datetime) or _is_shown_twice(moment):
        return ""
    zone = moment.tzinfo
    return zone.key if isinstance(zone, ZoneInfo) and zone.key != "UTC" else ""


def _is_shown_twice(moment: datetime) -> bool:
    """RFC 5545 means the first of the two, and programs differ."""
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


_CONTROLS: Final = dict.fromkeys((*range(32), 127))
_IN_TEXT: Final = _CONTROLS | {ord("\t"): " ", ord("\n"): r"\n", ord("\\"): r"\\", ord(";"): r"\;", ord(","): r"\,"}
_IN_QUOTES: Final = _CONTROLS | {ord("\t"): " ", ord("\n"): "^n", ord("^"): "^^", ord('"'): "^'"}


def _text(value: str) -> str:
    return value.translate(_IN_TEXT)


def _mailbox(mailbox: Mailbox) -> str:
    return f'CN="{mailbox.name.translate(_IN_QUOTES)}":mailto:{mailbox.address.translate(_CONTROLS)}'


def _folded(line: str) -> bytes:
    """No line is longer than 75 octets, and none is cut within a letter."""
    content = line.encode("utf-8", "replace")
    if len(content) <= _OCTETS:
        return content + b"\r\n"
    return b"\r\n ".join(_pieces(content)) + b"\r\n"


def _pieces(content: bytes) -> Iterator[bytes]:
    start, end = 0, _OCTETS
    while end < len(content):
        while content[end] >> 6 == _CONTINUED:
            end -= 1
        yield content[start:end]
        start, end = end, end + _OCTETS - 1
    yield content[start:]
