"""The columns of the spreadsheet, by the names they have in each language."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final

from events.formats.reading.notes import Unreadable, shown
from foundation.i18n import LANGUAGES
from foundation.text import fold

Names = tuple[str, str, str]
"""In Arabic, Kurdish and English."""

ONCE: Final[dict[str, Names]] = {
    "key": ("الرمز", "کۆد", "Key"),
    "guid": ("المعرّف الفريد", "ناسێنەری تاک", "Guid"),
    "kind": ("النوع", "جۆر", "Kind"),
    "day": ("اليوم", "ڕۆژ", "Day"),
    "start": ("البداية", "دەستپێک", "Start"),
    "end": ("النهاية", "کۆتایی", "End"),
    "duration": ("المدة بالدقائق", "ماوە بە خولەک", "Minutes"),
    "spoken": ("لغة الحديث", "زمانی قسەکردن", "Language spoken"),
    "state": ("الحالة", "دۆخ", "State"),
    "access": ("الحضور", "ئامادەبوون", "Access"),
    "links": ("الروابط", "بەستەرەکان", "Links"),
}
SPOKEN: Final[dict[str, Names]] = {
    "title": ("العنوان", "ناونیشان", "Title"),
    "abstract": ("الملخص", "کورتە", "Abstract"),
    "room": ("القاعة", "هۆڵ", "Room"),
    "theme": ("المحور", "تەوەر", "Theme"),
    "speaker": ("المتحدثون", "وتاربێژان", "Speakers"),
    "chair": ("رئيس الجلسة", "سەرۆکی دانیشتن", "Chair"),
    "moderator": ("مدير الحوار", "بەڕێوەبەری گفتوگۆ", "Moderator"),
    "panellist": ("المشاركون في الحوار", "بەشداربووانی گفتوگۆ", "Panellists"),
}
_TIMES: Final = ("day", "start", "end", "duration")
_PEOPLE: Final = ("speaker", "chair", "moderator", "panellist")
_LAST: Final = ("abstract", "spoken", "access", "state", "links")
ORDER: Final = ("key", "title", "kind", *_TIMES, "room", "theme", *_PEOPLE, *_LAST)
_LANGUAGES: Final[dict[str, Names]] = {
    "ar": ("بالعربية", "عەرەبی", "Arabic"),
    "ckb": ("بالكردية", "کوردی", "Kurdish"),
    "en": ("بالإنجليزية", "ئینگلیزی", "English"),
}
_ALSO: Final = {
    "key": "id, code, slug, المعرف, ناسێنەر",
    "kind": "type, session type",
    "day": "date, التاريخ, بەروار",
    "start": "time, starts, starts at, start time, from, الوقت, وقت البداية, من, کات, لە",
    "end": "ends, ends at, end time, to, until, وقت النهاية, إلى, بۆ",
    "duration": "duration, length, المدة, ماوە, الدقائق, خولەک",
    "spoken": "language, اللغة, زمان",
    "state": "status",
    "access": "who may come",
    "links": "link, url, الرابط, بەستەر",
    "title": "session, name, عنوان الجلسة, الجلسة, دانیشتن",
    "abstract": "description, summary, الوصف, وەسف",
    "room": "hall, location, place, المكان, شوێن",
    "theme": "themes, track, topic, بابەت",
    "speaker": "speaker, people, person, المتحدث, المتحدثين, وتاربێژ",
    "chair": "chairs",
    "moderator": "moderators",
    "panellist": "panelists, panelist",
}


def header(field: str, column_language: str | None, language: str) -> str:
    """What stands above a column in somebody's language."""
    told = LANGUAGES.index(language)
    if column_language is None:
        return ONCE[field][told]
    return f"{SPOKEN[field][told]} ({_LANGUAGES[column_language][told]})"


def columns_in_order() -> Iterator[tuple[str, str | None]]:
    for field in ORDER:
        languages: Sequence[str | None] = LANGUAGES if field in SPOKEN else (None,)
        yield from ((field, language) for language in languages)


def known_columns(headers: Sequence[str], main_language: str) -> dict[tuple[str, str | None], int]:
    """Where each known column stands; a text's column without a language is in the main one."""
    found: dict[tuple[str, str | None], int] = {}
    for position, text in enumerate(headers):
        known = _by_header().get(_plain(text))
        if known is None:
            continue
        field, language = known
        column = (field, language or main_language) if field in SPOKEN else (field, None)
        if column in found:
            raise Unreadable("two_columns", first=shown(headers[found[column]]), second=shown(text))
        found[column] = position
    return found


@cache
def _by_header() -> dict[str, tuple[str, str | None]]:
    found: dict[str, tuple[str, str | None]] = {}
    for field, names in (ONCE | SPOKEN).items():
        for name in (field, *names, *_ALSO.get(field, "").split(",")):
            if name:
                found.setdefault(_plain(name), (field, None))
                found |= dict(_with_language(field, name)) if field in SPOKEN else {}
    return found


def _with_language(field: str, name: str) -> Iterator[tuple[str, tuple[str, str | None]]]:
    for language, words in _LANGUAGES.items():
        for word in (language, *words, *(part.removeprefix("بال") for part in words)):
            yield _plain(f"{name} {word}"), (field, language)


def _plain(text: str) -> str:
    return " ".join(fold(text.replace("_", " ").replace("(", " ").replace(")", " ").strip("*: ")).split())
