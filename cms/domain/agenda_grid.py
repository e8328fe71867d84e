"""Where the sessions of a day stand when rooms are columns and times are lines."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from events.domain.agenda import AgendaEntry, AgendaRoom

MOST_LANES: Final = 8
MOST_LINES: Final = 96

_Slot = tuple[str, datetime]
_Rooms = list[tuple[AgendaRoom | None, list[list[AgendaEntry]]]]


@dataclass(frozen=True, slots=True)
class Column:
    """A room over one or more lanes; no room means what is held in every room beside other sessions."""

    room: AgendaRoom | None
    lane: int
    width: int

    @property
    def classes(self) -> str:
        return f"lane-{self.lane} wide-{self.width}"


@dataclass(frozen=True)
class Grid:
    """The classes of a place are finite, and agenda-grid.css knows them all."""

    columns: list[Column]
    places: dict[_Slot, str]

    @property
    def lane_count(self) -> int:
        return sum(column.width for column in self.columns)

    def place_of(self, entry: AgendaEntry) -> str:
        return self.places.get(_slot(entry), "")


NO_GRID: Final = Grid([], {})


def grid_of(entries: Sequence[AgendaEntry]) -> Grid:
    """NO_GRID when one column would do, or when there are more columns or lines than a screen can hold."""
    lines = _lines(entries)
    if len(lines) > MOST_LINES or len({entry.slot.room and entry.slot.room.key for entry in entries}) > MOST_LANES + 1:
        return NO_GRID
    across, beside = _split_by_reach(entries)
    rooms = [(room, _lanes(within)) for room, within in _by_room(beside)]
    grid = Grid(list(_columns(rooms)), dict(_places(across, rooms, lines)))
    return grid if 1 < grid.lane_count <= MOST_LANES else NO_GRID


def _lines(entries: Iterable[AgendaEntry]) -> dict[datetime, int]:
    """Every moment at which something begins or ends is a line, counted from 1."""
    moments = {moment for entry in entries for moment in entry.slot.span}
    return {moment: number for number, moment in enumerate(sorted(moments), start=1)}


def _split_by_reach(entries: Sequence[AgendaEntry]) -> tuple[list[AgendaEntry], list[AgendaEntry]]:
    """What is held in every room goes across all columns, unless something else is held at that time."""
    across = [entry for entry in entries if entry.slot.room is None and _is_alone(entry, entries)]
    return across, [entry for entry in entries if entry not in across]


def _by_room(entries: Iterable[AgendaEntry]) -> list[tuple[AgendaRoom | None, list[AgendaEntry]]]:
    rooms: dict[str, tuple[AgendaRoom | None, list[AgendaEntry]]] = {}
    for entry in entries:
        room = entry.slot.room
        rooms.setdefault(room.key if room else "", (room, []))[1].append(entry)
    return sorted(rooms.values(), key=lambda pair: pair[0].position if pair[0] else -1)


def _lanes(entries: Iterable[AgendaEntry]) -> list[list[AgendaEntry]]:
    """More than one where a room holds sessions at one time, of which all but one are usually cancelled."""
    lanes: list[list[AgendaEntry]] = []
    for entry in sorted(entries, key=lambda entry: (entry.session.is_cancelled, entry.slot.span[0])):
        free = next((lane for lane in lanes if _is_alone(entry, lane)), None)
        if free is None:
            lanes.append([entry])
        else:
            free.append(entry)
    return lanes


def _columns(rooms: _Rooms) -> Iterator[Column]:
    lane = 1
    for room, lanes in rooms:
        yield Column(room, lane, len(lanes))
        lane += len(lanes)


def _places(across: Iterable[AgendaEntry], rooms: _Rooms, lines: dict[datetime, int]) -> Iterator[tuple[_Slot, str]]:
    def place(entry: AgendaEntry, columns: str) -> tuple[_Slot, str]:
        starts_at, ends_at = entry.slot.span
        return _slot(entry), f"{columns} from-{lines[starts_at]} to-{lines[ends_at]}"

    for entry in across:
        yield place(entry, "across")
    for column, (_, lanes) in zip(_columns(rooms), rooms, strict=True):
        together = [entry for lane in lanes for entry in lane]
        for number, lane in enumerate(lanes):
            for entry in lane:
                yield place(entry, _columns_of(entry, column, number, together))


def _columns_of(entry: AgendaEntry, column: Column, number: int, together: Iterable[AgendaEntry]) -> str:
    """A session that shares its time with none takes the whole width of its room."""
    return column.classes if _is_alone(entry, together) else Column(column.room, column.lane + number, 1).classes


def _is_alone(entry: AgendaEntry, among: Iterable[AgendaEntry]) -> bool:
    return not any(_overlap(entry, other) for other in among if other is not entry)


def _overlap(one: AgendaEntry, other: AgendaEntry) -> bool:
    (starts_at, ends_at), (other_starts_at, other_ends_at) = one.slot.span, other.slot.span
    return starts_at < other_ends_at and other_starts_at < ends_at


def _slot(entry: AgendaEntry) -> _Slot:
    """A session begins only once at a time."""
    return entry.session.key, entry.slot.span[0]
