"""Days of the agenda as its page shows them: hours, and in each its sessions side by side."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Final

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_grid import Grid, grid_of
from cms.domain.agenda_rows import RowWriter, SessionRow, rows_of
from events.domain.agenda import AgendaDay, AgendaEntry, AgendaSession

_WIDTHS: Final = {2: 48, 3: 60, 4: 70, 5: 82, 6: 96, 7: 106, 8: 116}
"""The rem that so many columns need."""


@dataclass(frozen=True, slots=True)
class Hour:
    """`line` is the class of its place in the grid."""

    starts_at: datetime
    is_break: bool
    sessions: list[SessionRow]
    line: str = ""

    @property
    def time(self) -> str:
        return f"{self.starts_at:%H:%M}"


@dataclass(frozen=True, slots=True)
class RoomHead:
    name: SafeString
    classes: str


@dataclass(frozen=True, slots=True)
class DayRows:
    date: date
    hours: list[Hour]
    rooms: list[RoomHead] = field(default_factory=list)
    lane_count: int = 0


def day_rows(day: AgendaDay, address: EditionAddress) -> DayRows:
    grid, writer = grid_of(day.entries), RowWriter(address)
    groups = groupby(day.entries, key=lambda entry: (entry.slot.span[0], entry.session.is_break))
    hours = [_hour(list(entries), writer, grid) for _, entries in groups]
    return DayRows(day.date, hours, _room_heads(grid, writer), grid.lane_count)


def hours_of(sessions: Iterable[AgendaSession], address: EditionAddress) -> list[Hour]:
    """Each time that one of these is held, by itself."""
    rows = (row for session in sessions for row in rows_of(session, address))
    return [Hour(row.starts_at, is_break=False, sessions=[row]) for row in rows]


def grid_width(days: Iterable[DayRows]) -> int | None:
    """The rem from which all these days can stand as grids; None when they stay lists."""
    return _WIDTHS.get(max((day.lane_count for day in days), default=0))


def _hour(entries: list[AgendaEntry], writer: RowWriter, grid: Grid) -> Hour:
    first = entries[0]
    return Hour(
        starts_at=first.slot.starts_at,
        is_break=first.session.is_break,
        sessions=[writer.row(entry, grid.place_of(entry)) for entry in entries],
        line=next((name for name in grid.place_of(first).split() if name.startswith("from-")), ""),
    )


def _room_heads(grid: Grid, writer: RowWriter) -> list[RoomHead]:
    return [
        RoomHead(writer.room(column.room) if column.room else SafeString(gettext("All rooms")), column.classes)
        for column in grid.columns
    ]
