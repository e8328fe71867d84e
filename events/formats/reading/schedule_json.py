"""frab's schedule.json, in whatever dialect, with every room and event in a list of its own."""

import json
from collections.abc import Iterator
from itertools import count
from typing import Any, Final

from events.formats.reading.letters import read_letters
from events.formats.reading.notes import Unreadable
from events.formats.reading.schedule_list import listed_days

Tree = dict[str, Any]

MOST_PARTS: Final = 3_000_000


def read_schedule_json(raw: bytes) -> Tree:
    tree = _tree(_parse(read_letters(raw)))
    schedule = _tree(tree.get("schedule", tree))
    conference = _tree(schedule.get("conference", schedule))
    days = listed_days(schedule, conference)
    if not isinstance(days, list):
        raise Unreadable("no_schedule")
    numbers = count(1)
    rooms = _list(conference.get("rooms")) or _list(schedule.get("rooms"))
    guids = _guids_of(rooms)
    facts = conference | {"generator": tree.get("generator"), "rooms": rooms}
    for name in ("language", "base_url"):
        facts[name] = conference.get(name) or schedule.get(name)
    return {**facts, "days": [_day(day, guids, numbers) for day in days if _is_tree(day)]}


def _parse(text: str) -> Any:
    if sum(map(text.count, "{[,:")) > MOST_PARTS:
        raise Unreadable("too_many_parts")
    try:
        return json.loads(text, object_pairs_hook=_joined, parse_constant=lambda _: None, strict=False)
    except json.JSONDecodeError as problem:
        raise Unreadable("broken_json", line=problem.lineno) from None
    except ValueError:
        raise Unreadable("broken_json", line=1) from None
    except RecursionError:
        raise Unreadable("too_deep") from None


def _joined(pairs: list[tuple[str, Any]]) -> Tree:
    """Two rooms of one name under one day are two lists under one name."""
    found: Tree = {}
    for name, value in pairs:
        before = found.get(name)
        found[name] = before + value if isinstance(before, list) and isinstance(value, list) else value
    return found


def _tree(value: Any) -> Tree:
    return value if isinstance(value, dict) else {}


def _is_tree(value: object) -> bool:
    return isinstance(value, dict)


def _guids_of(listed: list[Any]) -> dict[str, str]:
    """Where a name is that of one room only."""
    rooms = [room for room in listed if _is_tree(room)]
    names = [str(room.get("name")) for room in rooms]
    return {
        name: str(room.get("guid") or "") for name, room in zip(names, rooms, strict=True) if names.count(name) == 1
    }


def _day(day: Tree, guids: dict[str, str], numbers: Iterator[int]) -> Tree:
    """Where no room has events, those of the day itself are held in one without a name."""
    rooms = day.get("rooms")
    named = rooms.items() if isinstance(rooms, dict) else ((_name(room), room) for room in _list(rooms))
    found = [_room(name, room, guids, numbers) for name, room in named]
    if not any(room["events"] for room in found):
        homeless = _room("", {"events": day.get("events")}, guids, numbers)
        found += [homeless] if homeless["events"] else []
    return {**day, "rooms": found}


def _name(room: Any) -> str:
    return str(room.get("name") or "") if isinstance(room, dict) else ""


def _room(name: str, room: Any, guids: dict[str, str], numbers: Iterator[int]) -> Tree:
    """A room is its events, or an object that holds them."""
    facts = room if _is_tree(room) and not _is_numbered(room) else {"events": room}
    events = [event | {"where": next(numbers)} for event in _rows(facts.get("events")) if _is_tree(event)]
    return {"name": name, "guid": facts.get("guid") or guids.get(name, ""), "events": events}


def _is_numbered(room: Tree) -> bool:
    return bool(room) and "events" not in room and all(_is_tree(event) for event in room.values())


def _rows(value: Any) -> list[Any]:
    """A list, or an object that numbers its rows."""
    return list(value.values()) if isinstance(value, dict) else _list(value)


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
