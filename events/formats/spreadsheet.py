"""Rows for spreadsheet programs, in which nothing a person typed is taken for a formula."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

CSV_TYPE: Final = "text/csv; charset=utf-8"
_BYTE_ORDER_MARK: Final = "\ufeff"
_FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain_cell(value: object) -> str:
    """An apostrophe tells every spreadsheet program that text follows."""
    text = str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def csv_lines(rows: Iterable[Iterable[object]]) -> Iterator[str]:
    """One line at a time, so that any number of rows can be sent; the mark makes Excel read Arabic."""
    yield _BYTE_ORDER_MARK
    for row in rows:
        line = StringIO()
        csv.writer(line).writerow([plain_cell(cell) for cell in row])
        yield line.getvalue()
