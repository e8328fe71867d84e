"""The spreadsheet that organisers fill in: headers in their language, one example row and a sheet that explains."""

import csv
import io
from typing import Any, Final

from django.utils import translation
from django.utils.translation import gettext, pgettext
from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from events.formats.reading.table_columns import columns_in_order, header
from events.models import SessionAccess, SessionKind, SessionState
from foundation.i18n import direction

_EXAMPLES: Final = {
    "title": ("افتتاح المؤتمر", "کردنەوەی کۆنفرانس", "Opening of the conference"),
    "abstract": ("كلمات الترحيب.", "وتارەکانی بەخێرهاتن.", "Words of welcome."),
    "room": ("القاعة الكبرى", "هۆڵی گەورە", "Great Hall"),
    "theme": ("الحكومة الإلكترونية", "حکومەتی ئەلیکترۆنی", "Electronic government"),
    "speaker": ("زينب النموذجي؛ عمر النموذجي", "زەینەب نموونەیی؛ عومەر نموونەیی", "Zainab Sample; Omar Sample"),
}
_FACTS: Final = {"key": "example", "day": "2030-05-11", "start": "09:30", "duration": "45", "spoken": "ar"}
_COLUMNS: Final = {"ar": 0, "ckb": 1, "en": 2}
_WIDE: Final = 26
_NARROW: Final = 16
_INK: Final = "10243A"
_GROUND: Final = "FAF7F1"


def template_xlsx(language: str) -> bytes:
    with translation.override(language):
        book = Workbook()
        _fill_sessions(book.active, language)
        _fill_explanation(book.create_sheet(gettext("How to fill it in")), language)
        file = io.BytesIO()
        book.save(file)
    return file.getvalue()


def template_csv(language: str) -> bytes:
    """With the mark by which Excel knows UTF-8."""
    file = io.StringIO(newline="")
    with translation.override(language):
        csv.writer(file).writerows(_rows(language))
    return file.getvalue().encode("utf-8-sig")


def _rows(language: str) -> list[list[str]]:
    columns = list(columns_in_order())
    return [[header(field, of, language) for field, of in columns], [_example(field, of) for field, of in columns]]


def _example(field: str, language: str | None) -> str:
    if language:
        return _EXAMPLES[field][_COLUMNS[language]] if field in _EXAMPLES else ""
    words = {"kind": SessionKind.CEREMONY.label, "access": SessionAccess.PUBLIC.label}
    return str(words.get(field) or _FACTS.get(field, ""))


def _fill_sessions(sheet: Any, language: str) -> None:
    sheet.title = gettext("Sessions")
    sheet.sheet_view.rightToLeft = direction(language) == "rtl"
    for row in _rows(language):
        sheet.append(row)
    for number, (_, of) in enumerate(columns_in_order(), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDE if of else _NARROW
    _make_header(sheet)


def _fill_explanation(sheet: Any, language: str) -> None:
    sheet.sheet_view.rightToLeft = direction(language) == "rtl"
    sheet.append([gettext("Column"), gettext("What to write")])
    for field, sentence in _explanations().items():
        names = dict.fromkeys(header(field, of, language) for known, of in columns_in_order() if known == field)
        sheet.append([pgettext("between the words of a list", ", ").join(names), sentence])
    for number, width in enumerate((50, 100), start=1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    for row in sheet.iter_rows(min_row=2):
        for cell in row:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    _make_header(sheet)


def _make_header(sheet: Any) -> None:
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font = Font(bold=True, color=_GROUND)
        cell.fill = PatternFill("solid", fgColor=_INK)
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _explanations() -> dict[str, str]:
    return {
        "key": gettext(
            "Latin letters, digits and hyphens that name the session. Keep it, and a later import changes the same "
            "session. Two rows of one key are one session at two times. The row “example” is never imported."
        ),
        "title": gettext("In one language at least. What is left empty in the others stays as it is."),
        "kind": gettext("One of: %(words)s.") % {"words": _words(SessionKind)},
        "day": gettext("Such as 2030-05-11. What begins after midnight is written under the evening before."),
        "start": gettext("Such as 09:30, by the clocks of the edition. Leave day and start empty for a later time."),
        "end": gettext("Such as 10:15, where no length is given."),
        "duration": gettext("Such as 45 or 0:45."),
        "room": gettext("A new name makes a new room. Left empty, the session is held in all rooms."),
        "theme": gettext("A new title makes a new theme."),
        "speaker": gettext("Several names are parted by a semicolon, in the same order in each language."),
        "chair": gettext("As for speakers."),
        "moderator": gettext("As for speakers."),
        "panellist": gettext("As for speakers."),
        "abstract": gettext("Plain text."),
        "spoken": gettext("A language’s name or code, such as ar, ckb or en."),
        "access": gettext("One of: %(words)s.") % {"words": _words(SessionAccess)},
        "state": gettext("One of: %(words)s.") % {"words": _words(SessionState)},
        "links": gettext("Addresses that begin with https://, parted by spaces."),
    }


def _words(choices: "type[SessionKind | SessionAccess | SessionState]") -> str:
    return pgettext("between the words of a list", ", ").join(str(choice.label) for choice in choices)
