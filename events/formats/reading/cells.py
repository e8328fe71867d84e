"""What a cell of a spreadsheet says: Excel's own days and times, numbers and text in either digits."""

from datetime import date, datetime, time, timedelta
from typing import Any, Final

from events.formats.reading.moments import read_clock, read_day, read_minutes
from events.formats.reading.notes import BadValue, shown
from events.formats.reading.values import visible, word

_EXCEL_BEGINS: Final = date(1899, 12, 30)
_MINUTES_OF_DAY: Final = 24 * 60
_FIRST_SERIAL: Final = 32_000
_LAST_SERIAL: Final = 110_000
_FORMULAS: Final = frozenset("=+-@")


def cell_text(value: Any) -> str:
    """One line."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _unquoted(word(value))


def cell_prose(value: Any) -> str:
    return _unquoted(visible(value).strip()) if isinstance(value, str) else cell_text(value)


def _unquoted(text: str) -> str:
    """An apostrophe kept a spreadsheet from taking the text for a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULAS else text


def cell_day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return read_day(value.date().isoformat())
    if isinstance(value, date):
        return read_day(value.isoformat())
    if isinstance(value, (int, float)) and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _EXCEL_BEGINS + timedelta(days=int(value))
    text = cell_text(value)
    return read_day(text) if text else None


def cell_clock(value: Any) -> time | None:
    if isinstance(value, datetime):
        return value.time().replace(second=0, microsecond=0)
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    if isinstance(value, float) and 0 <= value < 1:
        return _of_minutes(round(value * _MINUTES_OF_DAY))
    if isinstance(value, timedelta):
        return _of_minutes(value // timedelta(minutes=1))
    text, _, clock = _parted(value)
    return read_clock(clock or text) if text else None


def day_beside_clock(value: Any) -> date | None:
    """Of a cell that holds a full moment."""
    if isinstance(value, datetime):
        return cell_day(value)
    day, _, clock = _parted(value)
    return read_day(day) if clock else None


def _parted(value: Any) -> tuple[str, str, str]:
    """Day, space and clock of a full moment; all of it is the day when it is none."""
    text = cell_text(value)
    is_moment = len(text) > len("2030-05-11") and text[:4].isdigit()
    return text.replace("T", " ").partition(" ") if is_moment else (text, "", "")


def _of_minutes(minutes: int) -> time:
    if not 0 <= minutes < _MINUTES_OF_DAY:
        raise BadValue("bad_clock", text=str(minutes))
    return time(*divmod(minutes, 60))


def cell_minutes(value: Any) -> int | None:
    """Plain minutes, or hours and minutes as text or as Excel's own time."""
    if isinstance(value, timedelta):
        return value // timedelta(minutes=1)
    if isinstance(value, datetime):
        value = value.time()
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if isinstance(value, float) and 0 < value < 1:
        return round(value * _MINUTES_OF_DAY)
    text = cell_text(value)
    return read_minutes(text) if text else None


def is_filled(value: Any) -> bool:
    return bool(cell_text(value)) if not isinstance(value, bool) else False


def checked(text: str, most: int) -> str:
    if len(text) > most:
        raise BadValue("too_long_text", text=shown(text), most=most)
    return text
