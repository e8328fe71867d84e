"""A table as an .xlsx file."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any, Final

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font

from events.formats.spreadsheet import plain_cell

XLSX_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TITLE: Final = 31
_WIDTH: Final = 24


def write_workbook(
    headers: Sequence[str], rows: Iterable[Sequence[object]], *, title: str, made_at: datetime | None, is_rtl: bool
) -> bytes:
    """`made_at` instead of the moment it is written, so that the same programme gives the same file."""
    book = Workbook(write_only=True)
    if made_at:
        book.properties.created = book.properties.modified = made_at.replace(tzinfo=None)
    sheet = book.create_sheet(title)
    sheet.sheet_view.rightToLeft = is_rtl
    sheet.freeze_panes = "A2"
    for number in range(len(headers)):
        sheet.column_dimensions[chr(ord("A") + number)].width = _WIDTH
    sheet.append([_heading(sheet, header) for header in headers])
    for row in rows:
        sheet.append([_cell(value) for value in row])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _heading(sheet: Any, text: str) -> object:
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def _cell(value: object) -> object:
    """Numbers stay numbers, and what says nothing is no cell at all."""
    return value if isinstance(value, int) else plain_cell(ILLEGAL_CHARACTERS_RE.sub("", str(value))) or None
