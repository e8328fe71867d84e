"""Days and times in the words of Iraq; month and weekday names as CLDR has them for ar-IQ, ckb and en."""

from datetime import date, datetime, tzinfo
from typing import Final

_MONTHS: Final = {
    "ar": "كانون الثاني,شباط,آذار,نيسان,أيار,حزيران,تموز,آب,أيلول,تشرين الأول,تشرين الثاني,كانون الأول",
    "ckb": "کانوونی دووەم,شوبات,ئازار,نیسان,ئایار,حوزەیران,تەمووز,ئاب,ئەیلوول,تشرینی یەکەم,تشرینی دووەم,کانوونی یەکەم",
    "en": "January,February,March,April,May,June,July,August,September,October,November,December",
}
_WEEKDAYS: Final = {
    "ar": "الاثنين,الثلاثاء,الأربعاء,الخميس,الجمعة,السبت,الأحد",
    "ckb": "دووشەممە,سێشەممە,چوارشەممە,پێنجشەممە,هەینی,شەممە,یەکشەممە",
    "en": "Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday",
}
_FRIDAY, _SATURDAY = 4, 5


def month_name(month: int, language: str) -> str:
    """The name of month 1 to 12."""
    return _MONTHS[language].split(",")[month - 1]


def weekday_name(weekday: int, language: str) -> str:
    """The name of a weekday counted as date.weekday() does, Monday 0."""
    return _WEEKDAYS[language].split(",")[weekday]


def week_days_from_saturday(language: str) -> list[str]:
    return [weekday_name((_SATURDAY + step) % 7, language) for step in range(7)]


def is_weekend(day: date) -> bool:
    return day.weekday() in {_FRIDAY, _SATURDAY}


def format_date(day: date, language: str) -> str:
    """10 أيار 2017 · 10ی ئایاری 2017 · 10 May 2017."""
    return f"{_day_and_month(day, language, is_last=True)} {day.year}"


def format_day(day: date, language: str) -> str:
    """The date with its weekday before it."""
    return f"{weekday_name(day.weekday(), language)} {format_date(day, language)}"


def format_day_range(first: date, last: date, language: str) -> str:
    """10–12 أيار 2017, saying month and year twice only when they differ."""
    if first == last:
        return format_day(first, language)
    if first.year != last.year:
        return f"{format_date(first, language)} – {format_date(last, language)}"
    if first.month != last.month:
        return f"{_day_and_month(first, language, is_last=False)} – {format_date(last, language)}"
    return f"{first.day}–{format_date(last, language)}"


def format_time(moment: datetime, zone: tzinfo) -> str:
    """24 hours, 09:30, on the clocks of the zone."""
    if moment.tzinfo is None:
        raise ValueError("A time without a zone cannot be shown.")
    return f"{moment.astimezone(zone):%H:%M}"


def format_time_range(start: datetime, end: datetime, zone: tzinfo) -> str:
    return f"{format_time(start, zone)}–{format_time(end, zone)}"


def _day_and_month(day: date, language: str, *, is_last: bool) -> str:
    month = month_name(day.month, language)
    if language != "ckb":
        return f"{day.day} {month}"
    return f"{day.day}ی {month}{'ی' if is_last else ''}"
