"""Rows of cells from XLSX and CSV; nothing is held that a programme could not need."""

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.utils import column_index_from_string

from events.formats.reading.letters import read_letters
from events.formats.reading.notes import Unreadable
from events.formats.reading.table_columns import count_known

Cells = list[Any]
Sheet = list[Cells]
"""Rows without anything in them are empty lists, so that numbers of rows stay right."""

Sheets = dict[str, Sheet]
"""By their names; a CSV's has none."""

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 60
_MOST_UNPACKED: Final = 150_000_000
_MOST_MEMBERS: Final = 500
_MOST_SHEETS: Final = 20
_DELIMITERS: Final = ",;\t|"
_MOST_EMPTY: Final = 100_000
_SEEN_ROWS: Final = 20
_PIECE: Final = 1_000_000
_LONGEST_MERGED: Final = 200
_BELOW: Final = "the row below the table"
_MERGED: Final = re.compile(rb'<mergeCell [^<>]{0,100}?ref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')


def read_xlsx(raw: bytes) -> Sheets:
    """All sheets that can be seen, since the table need not stand on the first."""
    _check_archive(raw)
    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
        return {sheet.title: _rows(sheet) for sheet in shown[:_MOST_SHEETS]}
    except Unreadable:
        raise
    except Exception:  # noqa: BLE001 - a broken workbook makes openpyxl raise anything at all
        raise Unreadable("broken_xlsx") from None


def _check_archive(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Unreadable("broken_xlsx") from None
    if len(members) > _MOST_MEMBERS or sum(member.file_size for member in members) > _MOST_UNPACKED:
        raise Unreadable("too_many_parts")
    if not any(member.filename == "xl/workbook.xml" for member in members):
        raise Unreadable("broken_xlsx")


def _rows(sheet: Any) -> Sheet:
    found = _not_too_many(list(row) for row in sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True))
    left = MOST_ROWS
    for column, first, last in _merged_downwards(sheet):
        below = found[first:last] if column < MOST_COLUMNS else []
        left -= 1 + len(below)
        if left < 0:
            raise Unreadable("too_many_parts")
        for row in filter(None, below):
            row.extend([None] * (column + 1 - len(row)))
            row[column] = found[first - 1][column] if column < len(found[first - 1]) else None
    return found


def _merged_downwards(sheet: Any) -> Iterator[tuple[int, int, int]]:
    """Column from 0, and first and last row from 1, of cells that were made one across several rows."""
    with sheet._get_source() as source:  # noqa: SLF001 - the reader of large workbooks has no other door to them
        tail = b""
        while piece := source.read(_PIECE):
            text = tail + piece
            for found in _MERGED.finditer(text):
                if found[1] == found[3] and len(found[1]) < len("AAA"):
                    yield column_index_from_string(found[1].decode()) - 1, int(found[2]), int(found[4])
            tail = text[-_LONGEST_MERGED:] if b"<mergeCell " in text[-_LONGEST_MERGED:] else b""


def _not_too_many(rows: Iterator[Cells]) -> Sheet:
    """Rows in which nothing is written cost nothing and do not count."""
    found: Sheet = []
    filled = 0
    for row in islice(rows, _MOST_EMPTY):
        is_filled = any(cell is not None and cell != "" for cell in row)
        filled += is_filled
        if filled > MOST_ROWS:
            raise Unreadable("too_many_parts")
        found.append(row if is_filled else [])
    if len(found) == _MOST_EMPTY:
        raise Unreadable("too_many_parts")
    while found and not found[-1]:
        found.pop()
    return found


def read_csv(raw: bytes) -> Sheets:
    """Of whatever separator; Excel in Iraq writes the Arabic code page where it does not write UTF-8."""
    text = read_letters(raw, otherwise="cp1256")
    lines = text.split("\n", 1)
    told = lines[0].strip(' \r\ufeff"').lower()
    if told.startswith("sep=") and len(lines) > 1:
        text, delimiter = "\n" + lines[1], told[len("sep=") :] or ","
    else:
        delimiter = max(_DELIMITERS, key=lambda one: _likeness(text, one))
    return {"": _not_too_many(row[:MOST_COLUMNS] for row in _parsed(text, delimiter[:1]))}


def _likeness(text: str, delimiter: str) -> tuple[int, int]:
    """How many headers we know, and how many columns there are, in the first rows if it is this separator."""
    try:
        rows = list(islice(_parsed(text, delimiter), _SEEN_ROWS))
    except Unreadable:
        return 0, 0
    rows = [row[:MOST_COLUMNS] for row in rows]
    return max(map(count_known, rows), default=0), max(map(len, rows), default=0)


def _parsed(text: str, delimiter: str) -> Iterator[Cells]:
    """A quotation mark that is never closed takes all rows after it for one cell, and the one put below them, too."""
    rows = csv.reader(io.StringIO(f"{text}\n{_BELOW}", newline=""), delimiter=delimiter)
    begun = ended = 0
    try:
        for row in rows:
            if row == [_BELOW]:
                return
            begun, ended = ended, rows.line_num
            yield row
    except csv.Error:
        raise Unreadable("broken_csv", line=rows.line_num) from None
    raise Unreadable("broken_csv", line=begun + 1)
