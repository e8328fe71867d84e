"""Days, clocks, moments and durations in every spelling met in the wild."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from events.formats.reading.notes import BadValue, shown
from foundation.text import fold, to_latin_digits

_CLOCK: Final = re.compile(r"(\d{1,2})(?:[:.٫](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?)?\s*([^\d\s:.+-]\D*)?")
_MORNING: Final = frozenset(map(fold, ("am", "a m", "ص", "صباحا", "صباحاً", "پ ن", "پێش نیوەڕۆ", "بەیانی")))
_AFTERNOON: Final = frozenset(map(fold, ("pm", "p m", "م", "مساء", "مساءً", "د ن", "دوای نیوەڕۆ", "ئێوارە")))
_AT_NOON: Final = frozenset(map(fold, ("ظهرا", "ظهراً", "نیوەڕۆ")))
_FIRST_AT_NOON: Final = 11
_MARKS: Final = re.compile("[\u00ad\u061c\u200e\u200f\u2060]")
_HOURS: Final = re.compile(r"(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?")
_ISO: Final = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?", re.IGNORECASE)
_DAY: Final = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d/])")
_DAY_FIRST: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_FIRST_YEAR: Final = 1990
_LAST_YEAR: Final = 2200
_NOON: Final = 12
_MIDNIGHT: Final = 24
_SIXTY: Final = 60


def plainly(text: str) -> str:
    """In Latin digits, and without the marks that turn a line's direction and that nobody sees."""
    return to_latin_digits(_MARKS.sub("", text)).strip()


def read_day(text: str) -> date:
    """2030-05-11, or day first as people write it: 11/5/2030; what follows the day is not read."""
    plain = plainly(text)
    year_first, day_first = _DAY.match(plain), _DAY_FIRST.fullmatch(plain)
    groups = year_first.groups() if year_first else day_first.groups()[::-1] if day_first else ()
    try:
        return _sensible(date(*map(int, groups)))
    except (ValueError, TypeError):
        raise BadValue("bad_day", text=shown(text)) from None


def _sensible(day: date) -> date:
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(day)
    return day


def read_clock(text: str) -> time:
    found = _CLOCK.fullmatch(plainly(text))
    half = fold((found[4] or "").replace(".", " ")) if found else ""
    if not found or not (found[2] or half) or (half and half not in _MORNING | _AFTERNOON | _AT_NOON):
        raise BadValue("bad_clock", text=shown(text))
    hour, minute = int(found[1]), int(found[2] or 0)
    if half in _MORNING and hour > _NOON:
        raise BadValue("bad_clock", text=shown(text))
    if half in _MORNING | _AFTERNOON:
        hour = hour % _NOON + (_NOON if half in _AFTERNOON else 0)
    elif half and hour < _FIRST_AT_NOON:
        hour += _NOON
    if (hour, minute) == (_MIDNIGHT, 0):
        hour = 0
    try:
        return time(hour, minute)
    except ValueError:
        raise BadValue("bad_clock", text=shown(text)) from None


def read_moment(text: str, zone: ZoneInfo) -> datetime:
    """A day and a time in one; without an offset it is told by the clocks of the zone."""
    plain = to_latin_digits(text).strip()
    try:
        moment = datetime.fromisoformat(plain)
        _sensible(moment.date())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone)
        return moment.astimezone(zone).replace(second=0, microsecond=0)
    except (ValueError, OverflowError):
        raise BadValue("bad_day", text=shown(text)) from None


def names_offset(text: str) -> bool:
    """Of a moment that has been read already."""
    return datetime.fromisoformat(to_latin_digits(text).strip()).tzinfo is not None


def foreign_offset(text: str, zone: ZoneInfo) -> str:
    """The offset that a moment names, where the clocks of the zone show another time then."""
    try:
        moment = datetime.fromisoformat(to_latin_digits(text).strip())
        is_same = moment.tzinfo is None or moment.utcoffset() == moment.astimezone(zone).utcoffset()
    except (ValueError, OverflowError):
        return ""
    return "" if is_same else moment.isoformat()[-len("+00:00") :]


def is_a_day_alone(text: str) -> bool:
    return bool(_DAY.fullmatch(to_latin_digits(text).strip()))


def read_minutes(text: str, *, days_first: bool = False) -> int:
    """0:25, 00:25, 1:30:00, PT25M or plain minutes; part of a minute counts as one.

    Of three numbers the first are hours, or days where a system is known to write them.
    """
    plain = plainly(text).replace("٫", ".").removesuffix(".0")
    if plain.isascii() and plain.isdigit() and len(plain) <= len("100000"):
        return int(plain)
    if hours := _HOURS.fullmatch(plain):
        first, second, third = map(int, hours.groups("0"))
        if days_first and hours[3]:
            return first * _MIDNIGHT * _SIXTY + _minutes(text, second, third, 0)
        return _minutes(text, first, second, third)
    iso = _ISO.fullmatch(plain)
    if iso and any(iso.groups()):
        days, hour, minute, second = (int(group) for group in iso.groups("0"))
        return ((days * _MIDNIGHT + hour) * _SIXTY + minute) + bool(second)
    raise BadValue("bad_duration", text=shown(text))


def _minutes(text: str, hours: int, minutes: int, seconds: int) -> int:
    """0:90 is as plain as 90; 1:75 may be an hour and three quarters."""
    if (minutes >= _SIXTY and hours) or seconds >= _SIXTY:
        raise BadValue("bad_duration", text=shown(text))
    return hours * _SIXTY + minutes + bool(seconds)


def minutes_between(starts_at: datetime, ends_at: datetime) -> int:
    """As they pass, also in a night in which clocks are changed."""
    return (ends_at.astimezone(UTC) - starts_at.astimezone(UTC)) // timedelta(minutes=1)
