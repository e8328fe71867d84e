"""A table with one session a row, in any order of columns and any of three languages."""

from datetime import date
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from events.formats.reading.cells import cell_text, is_filled
from events.formats.reading.notes import Notes, Unreadable, shown
from events.formats.reading.programme import ProgrammeFile, RoomRow, SessionRow, Wishes
from events.formats.reading.schedule import DAY_CHANGES_AT, ZONE
from events.formats.reading.sheets import Cells, Sheet
from events.formats.reading.table_columns import known_columns
from events.formats.reading.table_rows import RowReader, joined

EXAMPLE_KEY: Final = "example"
_LOOKED_THROUGH: Final = 20
_FEWEST: Final = 2


def read_table(sheets: list[Sheet], wishes: Wishes) -> ProgrammeFile:
    language = wishes.language or wishes.main_language or "ar"
    sheet, first, columns = _table_in(sheets, language)
    if not any(field == "title" for field, _ in columns):
        raise Unreadable("no_title_column")
    return _Reading(columns, language, wishes).programme(sheet, first)


def _table_in(sheets: list[Sheet], language: str) -> tuple[Sheet, int, dict[tuple[str, str | None], int]]:
    """The sheet and row whose cells are the headers of a table."""
    for sheet in sheets:
        for number, cells in enumerate(sheet[:_LOOKED_THROUGH]):
            columns = known_columns([cell_text(cell) for cell in cells], language)
            if len(columns) >= _FEWEST:
                return sheet, number + 1, columns
    raise Unreadable("no_columns" if any(map(_has_cells, sheets)) else "empty_file")


def _has_cells(sheet: Sheet) -> bool:
    return any(is_filled(cell) for cells in sheet for cell in cells)


class _Reading:
    def __init__(self, columns: dict[tuple[str, str | None], int], language: str, wishes: Wishes) -> None:
        self.columns = columns
        self.language = language
        self.zone = _zone(wishes)
        self.notes = Notes()
        self.rows: list[SessionRow] = []
        self.reader = RowReader(columns, self.zone, wishes.day_changes_at or DAY_CHANGES_AT, self.notes)

    def programme(self, sheet: Sheet, first: int) -> ProgrammeFile:
        for number, cells in enumerate(sheet[first:], start=first + 1):
            if any(map(is_filled, cells)) and not self._is_example(cells):
                with self.notes.refusing(number):
                    self.rows.append(self.reader.read(number, cells))
        days: set[date] = self.reader.days
        rooms: tuple[RoomRow, ...] = tuple(self.reader.rooms.values())
        return ProgrammeFile(
            "row",
            self.language,
            self.zone.key,
            {},
            tuple(sorted(days)),
            None,
            rooms,
            tuple(joined(self.rows)),
            tuple(self.notes.refusals),
            tuple(self.notes.remarks),
        )

    def _is_example(self, cells: Cells) -> bool:
        position = self.columns.get(("key", None), len(cells))
        return position < len(cells) and cell_text(cells[position]) == EXAMPLE_KEY


def _zone(wishes: Wishes) -> ZoneInfo:
    asked = wishes.time_zone or wishes.main_zone or ZONE
    if asked not in available_timezones():
        raise Unreadable("unknown_zone", text=shown(asked))
    return ZoneInfo(asked)
