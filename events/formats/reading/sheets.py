"""Rows of cells from XLSX and CSV; nothing is held that a programme could not need."""

import csv
import io
import zipfile
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

from openpyxl import load_workbook

from events.formats.reading.letters import read_letters
from events.formats.reading.notes import Unreadable

Cells = list[Any]
Sheet = list[Cells]

MOST_ROWS: Final = 20_000
MOST_COLUMNS: Final = 60
_MOST_UNPACKED: Final = 150_000_000
_MOST_MEMBERS: Final = 500
_MOST_SHEETS: Final = 20
_DELIMITERS: Final = ",;\t|"
_SEEN_ROWS: Final = 5


def read_xlsx(raw: bytes) -> list[Sheet]:
    """All its sheets, since the table need not stand on the first."""
    _check_archive(raw)
    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True, keep_links=False)
        return [_rows(sheet) for sheet in book.worksheets[:_MOST_SHEETS]]
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
    rows = sheet.iter_rows(max_col=MOST_COLUMNS, max_row=MOST_ROWS + 1, values_only=True)
    return _not_too_many(list(row) for row in rows)


def _not_too_many(rows: Iterator[Cells]) -> Sheet:
    found = list(islice(rows, MOST_ROWS + 1))
    if len(found) > MOST_ROWS:
        raise Unreadable("too_many_parts")
    return found


def read_csv(raw: bytes) -> list[Sheet]:
    """Of whatever separator; Excel in Iraq writes the Arabic code page where it does not write UTF-8."""
    text = read_letters(raw, otherwise="cp1256")
    lines = text.split("\n", 1)
    told = lines[0].strip().lower()
    if told.startswith("sep=") and len(lines) > 1:
        text, delimiter = "\n" + lines[1], told[len("sep=") :] or ","
    else:
        delimiter = max(_DELIMITERS, key=lambda one: _columns(text, one))
    return [_not_too_many(row[:MOST_COLUMNS] for row in _parsed(text, delimiter[:1]))]


def _columns(text: str, delimiter: str) -> int:
    """How many columns the first rows have, if it is this separator."""
    try:
        return max((len(row) for row in islice(_parsed(text, delimiter), _SEEN_ROWS)), default=0)
    except Unreadable:
        return 0


def _parsed(text: str, delimiter: str) -> Iterator[Cells]:
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        yield from rows
    except csv.Error:
        raise Unreadable("broken_csv", line=rows.line_num) from None
