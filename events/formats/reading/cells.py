"""What a cell of a spreadsheet says: Excel's own days and times, numbers and text in either digits."""

import re
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Any, Final

from babel.dates import get_month_names

from events.formats.reading.moments import plainly, read_clock, read_day, read_minutes
from events.formats.reading.notes import BadValue, shown
from events.formats.reading.values import visible, word
from foundation.i18n import LANGUAGES
from foundation.text import fold, month_name

_EXCEL_BEGINS: Final = date(1899, 12, 30)
_MINUTES_OF_DAY: Final = 24 * 60
_FIRST_SERIAL: Final = 32_000
_LAST_SERIAL: Final = 110_000
_FORMULAS: Final = frozenset("=+-@")
_MOMENT: Final = re.compile(r"(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}/\d{1,2}/\d{4})[T ]\s*(\d.*)")
_NAMED_MONTH: Final = re.compile(r"(?:\D+\s)?(\d{1,2})[.\s]\s*(\D+?)[.،,]?\s+(\d{4})")
_DAY_FIRST: Final = re.compile(r"\D*\b0?(\d{1,2})[-/]0?(\d{1,2})[-/]\d{4}\b.*")
_MONTHS_OF_YEAR: Final = 12
_LONGEST: Final = 60
_MONTH_FIRST: Final = re.compile(r"(?:\D+,\s)?(\D+?)\s(\d{1,2}),?\s(\d{4})")
_WEEKDAY: Final = re.compile(r"^\D+\s(?=\d)")
_AROUND_SLASHES: Final = re.compile(r"\s*/\s*")
_OF_MINUTES: Final = re.compile(r"^(\d+)\s*(?:min(?:ute)?s?\.?|دقيقة|دقائق|د|خولەک)$", re.IGNORECASE)
_UNSEEN: Final = "\u00ad\u061c\u200e\u200f\u2060 "
EXCELS_FAULTS: Final = frozenset({"#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!"})


def cell_text(value: Any) -> str:
    """One line."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _unquoted(word(value)).strip(_UNSEEN)


def cell_prose(value: Any) -> str:
    return _unquoted(visible(value).strip()) if isinstance(value, str) else cell_text(value)


def _unquoted(text: str) -> str:
    """An apostrophe kept a spreadsheet from taking the text for a formula."""
    return text[1:] if text[:1] == "'" and text[1:2] in _FORMULAS else text


def _short(value: Any) -> str:
    """Of a day, a clock or a number of minutes, none of which takes many letters."""
    text = cell_text(value)
    if len(text) > _LONGEST:
        raise BadValue("too_long_text", text=shown(text), most=_LONGEST)
    return " ".join(plainly(text).split())


def cell_day(value: Any) -> date | None:
    if isinstance(value, datetime):
        return read_day(value.date().isoformat())
    if isinstance(value, date):
        return read_day(value.isoformat())
    if isinstance(value, (int, float)) and _FIRST_SERIAL <= value <= _LAST_SERIAL:
        return _EXCEL_BEGINS + timedelta(days=int(value))
    text = _short(value)
    return (_day_with_month(text) or read_day(_AROUND_SLASHES.sub("/", _WEEKDAY.sub("", text)))) if text else None


def _day_with_month(text: str) -> date | None:
    """11 May 2030, also after the name of a weekday, and May 11, 2030."""
    if found := _NAMED_MONTH.fullmatch(text):
        day, name, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(text):
        name, day, year = found.groups()
    else:
        return None
    month = _months().get(fold(name))
    return read_day(f"{year}-{month}-{day}") if month else None


def is_ambiguous(text: str) -> bool:
    """Whether a day could as well be told month first."""
    found = _DAY_FIRST.fullmatch(_AROUND_SLASHES.sub("/", plainly(text)[:_LONGEST]))
    return found is not None and found[1] != found[2] and max(int(found[1]), int(found[2])) <= _MONTHS_OF_YEAR


@cache
def _months() -> dict[str, int]:
    ours = {fold(month_name(month, language)): month for language in LANGUAGES for month in range(1, 13)}
    others = {
        fold(name).removesuffix("."): month
        for locale in ("ar", "ckb", "en")
        for names in (get_month_names("wide", locale=locale), get_month_names("abbreviated", locale=locale))
        for month, name in names.items()
    }
    return others | ours


def cell_clock(value: Any) -> time | None:
    if isinstance(value, datetime):
        return _to_the_minute(value).time()
    if isinstance(value, time):
        return _to_the_minute(datetime.combine(_EXCEL_BEGINS, value)).time()
    if isinstance(value, float) and 0 <= value < 1:
        return _of_minutes(round(value * _MINUTES_OF_DAY))
    if isinstance(value, timedelta):
        return _of_minutes(round(value / timedelta(minutes=1)))
    text, _, clock = _parted(value)
    return read_clock(clock or text) if text else None


def _to_the_minute(moment: datetime) -> datetime:
    """Programs keep a time as a part of a day, and cut off what is not a whole second."""
    try:
        return (moment + timedelta(seconds=30)).replace(second=0, microsecond=0)
    except OverflowError:
        raise BadValue("bad_clock", text=moment.isoformat()) from None


def day_beside_clock(value: Any) -> date | None:
    """Of a cell that holds a full moment."""
    if isinstance(value, datetime):
        return cell_day(_to_the_minute(value)) if value.year > _EXCEL_BEGINS.year + 1 else None
    day, _, clock = _parted(value)
    return read_day(day) if clock else None


def _parted(value: Any) -> tuple[str, str, str]:
    """Day, space and clock of a full moment; all of it is the day when it is none."""
    text = _short(value)
    found = _MOMENT.fullmatch(text)
    return (found[1], " ", found[2]) if found else (text, "", "")


def _of_minutes(minutes: int) -> time:
    if not 0 <= minutes < _MINUTES_OF_DAY:
        raise BadValue("bad_clock", text=str(minutes))
    return time(*divmod(minutes, 60))


def cell_minutes(value: Any) -> int | None:
    """Plain minutes, or hours and minutes as text or as Excel's own time."""
    if isinstance(value, timedelta):
        return round(value / timedelta(minutes=1))
    if isinstance(value, (datetime, time)):
        clock = cell_clock(value) or time.min
        return clock.hour * 60 + clock.minute
    if isinstance(value, float) and 0 < value < 1:
        return round(value * _MINUTES_OF_DAY)
    text = _short(value)
    return read_minutes(_OF_MINUTES.sub(r"\1", text)) if text else None


def is_filled(value: Any) -> bool:
    return bool(cell_text(value)) if not isinstance(value, bool) else False


def checked(text: str, most: int) -> str:
    if len(text) > most:
        raise BadValue("too_long_text", text=shown(text), most=most)
    return text
