"""The draft as lists, for pages that need no scripts."""

from collections import Counter
from datetime import date
from typing import Any

from events.domain.timetable import Timetable
from events.domain.warning_sentences import warning_sentence
from events.domain.warnings import WarningCode, warnings_in
from foundation.i18n import active_language
from foundation.text import format_day, format_time_range


def day_list(timetable: Timetable, asked: str) -> dict[str, Any]:
    """The day that is asked for, else the first; and what has no place yet."""
    days = timetable.days
    chosen = next((day for day in days if day.isoformat() == asked), days[0])
    return {
        "days": [(day.isoformat(), format_day(day, active_language()), day == chosen) for day in days],
        "rows": _rows(timetable, chosen),
        "waiting": _waiting(timetable),
    }


def _rows(timetable: Timetable, day: date) -> list[dict[str, Any]]:
    troubles = Counter(entry.number for warning in warnings_in(timetable) for entry in warning.entries)
    edition = timetable.edition
    return [
        {
            "entry": entry,
            "times": format_time_range(entry.starts_at, entry.ends_at, edition.zone),
            "warning_count": troubles[entry.number],
        }
        for entry in timetable.entries
        if edition.day_of(entry.starts_at) == day
    ]


def _waiting(timetable: Timetable) -> list[Any]:
    placed = {entry.item.number for entry in timetable.entries}
    return [item for item in timetable.items if item.stands and item.number not in placed]


def warning_groups(timetable: Timetable) -> list[dict[str, Any]]:
    """By kind, with what each says and the sessions it names."""
    warnings = warnings_in(timetable)
    groups = []
    for code in WarningCode:
        found = [warning for warning in warnings if warning.code == code]
        if found:
            told = [(warning_sentence(warning, timetable), _items(warning.entries)) for warning in found]
            groups.append({"code": code, "warnings": told})
    return groups


def _items(entries: Any) -> list[Any]:
    return list({entry.item.number: entry.item for entry in entries}.values())
