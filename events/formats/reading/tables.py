"""A table with one session a row, in any order of columns and any of three languages."""

from collections.abc import Iterable, Mapping
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from events.formats.reading.cells import cell_text, is_filled
from events.formats.reading.notes import Notes, Unreadable, shown
from events.formats.reading.programme import ProgrammeFile, SessionRow, Wishes
from events.formats.reading.schedule import DAY_CHANGES_AT, ZONE
from events.formats.reading.sheets import Cells, Sheet, Sheets
from events.formats.reading.spoken import language_of_titles
from events.formats.reading.table_columns import Columns, fields_among, known_columns
from events.formats.reading.table_rows import RowReader, joined

EXAMPLE_KEY: Final = "example"
_LOOKED_THROUGH: Final = 20
_FEWEST: Final = 2
_MOST_SHOWN: Final = 200
_MOST_TITLES: Final = 1000
_TITLED: Final = frozenset({"title"})
_TIMED: Final = frozenset({"title", "start"})


def read_table(sheets: Sheets, wishes: Wishes) -> ProgrammeFile:
    name, first = _table_in(sheets)
    sheet = sheets[name]
    headers = [cell_text(cell) for cell in sheet[first - 1]]
    language = wishes.language or _language(sheet[first:], known_columns(headers, ""), wishes.main_language)
    reading = _Reading(known_columns(headers, language), language, wishes)
    reading.tell_of_others([other for other in sheets if other != name and _header_row(sheets[other], _TITLED)])
    return reading.programme(sheet, first)


def _table_in(sheets: Sheets) -> tuple[str, int]:
    """The sheet, and the number of the row whose cells are the headers of a table; one with times comes first."""
    for fields in (_TIMED, _TITLED):
        for name, sheet in sheets.items():
            if row := _header_row(sheet, fields):
                return name, row
    if any(_header_row(sheet, frozenset()) for sheet in sheets.values()):
        raise Unreadable("no_title_column")
    raise Unreadable("no_columns" if any(sheets.values()) else "empty_file")


def _header_row(sheet: Sheet, fields: frozenset[str]) -> int:
    """0 where there is none; its number counts from 1."""
    for number, cells in enumerate(sheet[:_LOOKED_THROUGH], start=1):
        known = fields_among([cell_text(cell) for cell in cells])
        if len(known) >= _FEWEST and fields <= known:
            return number
    return 0


def _language(rows: Sheet, columns: Columns, main_language: str) -> str:
    """That of the titles, by their letters where their column names none."""
    place = columns.places.get(("title", ""))
    if place is not None:
        titles = (cell_text(row[place]) for row in rows[:_MOST_TITLES] if place < len(row))
        return language_of_titles((shown(title) for title in titles), main_language)
    titled = [language for field, language in columns.places if field == "title" and language]
    return main_language or ("ar" if "ar" in titled else next(iter(titled), "ar"))


class _Reading:
    def __init__(self, columns: Columns, language: str, wishes: Wishes) -> None:
        self.columns = columns.places
        self.unknown = columns.unknown
        self.language = language
        self.zone = _zone(wishes)
        self.notes = Notes()
        self.rows: list[SessionRow] = []
        self.reader = RowReader(columns.places, self.zone, wishes.day_changes_at or DAY_CHANGES_AT, self.notes)

    def tell_of_others(self, sheets: list[str]) -> None:
        if sheets:
            self.notes.remark("other_sheets", text=shown(", ".join(sheets)))

    def programme(self, sheet: Sheet, first: int) -> ProgrammeFile:
        table = {
            number: cells
            for number, cells in enumerate(sheet[first:], start=first + 1)
            if any(map(is_filled, cells)) and not self._is_example(cells)
        }
        self._tell_of_unknown(table.values())
        self.reader.look_through(table.values())
        sessions = tuple(joined(self._read(table), self.notes))
        slots = [slot for session in sessions for slot in session.slots or ()]
        return ProgrammeFile(
            "row",
            self.language,
            self.zone.key,
            {},
            tuple(sorted({self.reader.day_of(slot.starts_at) for slot in slots})),
            None,
            tuple(dict.fromkeys(slot.room for slot in slots if slot.room)),
            sessions,
            tuple(self.notes.refusals),
            tuple(self.notes.remarks),
        )

    def _read(self, table: Mapping[int, Cells]) -> list[SessionRow]:
        """A session of which one row is refused is left out with all its rows."""
        rows: dict[int, SessionRow] = {}
        for number, cells in table.items():
            with self.notes.refusing(number):
                rows[number] = self.reader.read(number, cells)
        refused = {self.reader.name(number, table[number]) for number in table.keys() - rows.keys()}
        return [row for number, row in rows.items() if self.reader.name(number, table[number]) not in refused]

    def _tell_of_unknown(self, rows: Iterable[Cells]) -> None:
        used = {place for row in rows for place in self.unknown if place < len(row) and is_filled(row[place])}
        if used:
            names = ", ".join(self.unknown[place] for place in sorted(used))
            self.notes.remark("unknown_columns", text=shown(names, _MOST_SHOWN))

    def _is_example(self, cells: Cells) -> bool:
        position = self.columns.get(("key", None), len(cells))
        return position < len(cells) and cell_text(cells[position]) == EXAMPLE_KEY


def _zone(wishes: Wishes) -> ZoneInfo:
    asked = wishes.time_zone or wishes.main_zone or ZONE
    if asked not in available_timezones():
        raise Unreadable("unknown_zone", text=shown(asked))
    return ZoneInfo(asked)
