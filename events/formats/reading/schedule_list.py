"""c3voc's second form of schedule.json: one list of events, which name their tracks and people by reference."""

from collections.abc import Mapping
from typing import Any

Tree = dict[str, Any]


def listed_days(schedule: Tree, conference: Tree) -> Any:
    """A list's events stand under a day without a date, for they tell their moments in full."""
    days, events = conference.get("days", schedule.get("days")), schedule.get("events")
    if not isinstance(events, list) or _hold_events(days):
        return days
    tracks = _by(conference.get("tracks"), "slug")
    people = _by(schedule.get("persons"), "guid")
    told = [_told(event, tracks, people) for event in events if isinstance(event, dict)]
    return [*(days if isinstance(days, list) else ()), {"rooms": [{"events": told}]}]


def _hold_events(days: Any) -> bool:
    return isinstance(days, list) and any(isinstance(day, dict) and day.get("rooms") for day in days)


def _by(rows: Any, name: str) -> Mapping[str, Tree]:
    found = rows if isinstance(rows, list) else []
    return {str(row.get(name)): row for row in found if isinstance(row, dict) and row.get(name)}


def _told(event: Tree, tracks: Mapping[str, Tree], people: Mapping[str, Tree]) -> Tree:
    """With what its references stand for."""
    persons = event.get("participants") or event.get("persons")
    named = [_filled(person, people, "guid") for person in persons] if isinstance(persons, list) else []
    return event | {"track": _filled(event.get("track"), tracks, "slug"), "persons": named}


def _filled(row: Any, known: Mapping[str, Tree], name: str) -> Any:
    return known.get(str(row.get(name)), {}) | row if isinstance(row, dict) else row
