"""When an event of a schedule is held: by its full date, else by the day it is listed under and its start."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from events.formats.reading.moments import (
    is_a_day_alone,
    minutes_between,
    names_offset,
    read_clock,
    read_day,
    read_minutes,
    read_moment,
)
from events.formats.reading.notes import BadValue, Notes
from events.formats.reading.values import word

LONGEST: Final = 24 * 60
_ONE_DAY: Final = timedelta(days=1)
_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Clocks:
    """What an event leaves unsaid; `minutes` is the length of one of the file's time slots.

    `days_first` is for files that write a length of three numbers as days, hours and minutes.
    """

    zone: ZoneInfo
    day_changes_at: time
    minutes: int
    days_first: bool = False


def read_time(event: dict[str, Any], day: date | None, clocks: Clocks, notes: Notes) -> tuple[datetime, int] | None:
    starts_at = _starts_at(event, day, clocks)
    if starts_at is None:
        notes.remark("not_placed", event["where"])
        return None
    return starts_at, _length(event, starts_at, clocks, notes)


def _starts_at(event: dict[str, Any], day: date | None, clocks: Clocks) -> datetime | None:
    moment, start = word(event.get("date")), word(event.get("start"))
    if moment and not is_a_day_alone(moment):
        return read_moment(moment, clocks.zone)
    if "T" in start:
        return read_moment(start, clocks.zone)
    if not start:
        return None
    clock = read_clock(start)
    if moment:
        return datetime.combine(read_day(moment), clock, clocks.zone)
    if day is None:
        raise BadValue("no_day")
    return datetime.combine(day + _ONE_DAY if clock < clocks.day_changes_at else day, clock, clocks.zone)


def _length(event: dict[str, Any], starts_at: datetime, clocks: Clocks, notes: Notes) -> int:
    minutes = _minutes(event, starts_at, clocks)
    if minutes > LONGEST:
        notes.remark("cut_length", event["where"])
        return LONGEST
    if not minutes:
        notes.remark("no_length", event["where"], minutes=clocks.minutes)
        return clocks.minutes
    return minutes


def _minutes(event: dict[str, Any], starts_at: datetime, clocks: Clocks) -> int:
    duration, end = word(event.get("duration")), word(event.get("end"))
    if duration:
        return read_minutes(duration, days_first=clocks.days_first)
    if not end:
        return 0
    lengths = (minutes_between(starts_at, ends_at) for ends_at in _possible_ends(end, starts_at, clocks.zone))
    found = next((length for length in lengths if length >= 0), None)
    if found is None:
        raise BadValue("ends_before")
    return found


def _possible_ends(end: str, starts_at: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """The earlier of a time that clocks show twice comes first, and a time without a day may be tomorrow's."""
    if "T" in end:
        moment = read_moment(end, zone)
        yield moment
        if not names_offset(end):
            yield moment.replace(fold=1)
        return
    today = datetime.combine(starts_at.date(), read_clock(end), zone)
    yield from (today, today.replace(fold=1), today + _ONE_DAY)


def fitting_day_change(listed: list[tuple[date, datetime]], wanted: time) -> time:
    """The hour at which all events are on the day they are listed under; the wanted one where it does."""
    offsets = [moment.replace(tzinfo=None) - datetime.combine(day, time.min) for day, moment in listed]
    if not offsets:
        return wanted
    latest, earliest = min(offsets), max(offsets) - _ONE_DAY
    if earliest < timedelta(hours=wanted.hour, minutes=wanted.minute) <= latest:
        return wanted
    whole_hour = latest - latest % timedelta(hours=1)
    found = whole_hour if whole_hour > earliest else latest
    fits = max(earliest, -_MINUTE) < found < _ONE_DAY
    return time(*divmod(found // _MINUTE, 60)) if fits else wanted
