"""The columns of the spreadsheet, by the names they have in each language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from events.formats.reading.notes import Unreadable, shown
from foundation.i18n import LANGUAGES
from foundation.text import fold

Column = tuple[str, str | None]
"""A field, and the language where there is a column for each."""
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
    "kind": "type, session type, session format, format, نوع الجلسة, جۆری دانیشتن",
    "day": "date, start date, session date, التاريخ, بەروار",
    "start": "time, starts, starts at, start time, scheduled at, from, الوقت, وقت البداية, وقت البدء, من, کات, لە",
    "end": "ends, ends at, end time, to, until, وقت النهاية, وقت الانتهاء, إلى, بۆ",
    "duration": "duration, length, duration minutes, duration in minutes, scheduled duration, "
    "المدة, ماوە, الدقائق, خولەک",
    "spoken": "language, اللغة, زمان",
    "state": "status",
    "access": "who may come",
    "links": "link, url, الرابط, بەستەر",
    "title": "session, name, session title, session name, proposal title, عنوان الجلسة, الجلسة, دانیشتن",
    "abstract": "description, summary, الوصف, وەسف",
    "room": "hall, halls, rooms, location, place, القاعات, المكان, هۆڵەکان, شوێن",
    "theme": "themes, track, topic, بابەت",
    "speaker": "speaker, people, person, المتحدث, المتحدثين, المتكلم, المتكلمون, المتكلمين, المحاضر, المحاضرون, "
    "وتاربێژ",
    "chair": "chairs",
    "moderator": "moderators, moderated by, المحاور, مدير الجلسة",
    "panellist": "panelists, panelist",
}


_OF_DATES: Final = ("date", "start date", "session date", "التاريخ", "بەروار")
"""Beside them “day” stands above weekdays."""


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


@dataclass(frozen=True)
class Columns:
    """Where each known column stands, and which headers nobody understood."""

    places: dict[Column, int]
    unknown: dict[int, str]

    def has(self, field: str) -> bool:
        return any(known == field for known, _ in self.places)


def known_columns(headers: Sequence[str], main_language: str) -> Columns:
    """A text's column without a language is in the main one; of two for one thing, the better named counts."""
    found: dict[Column, tuple[int, bool]] = {}
    unknown = {}
    for position, text in enumerate(headers):
        known = _by_header().get(_plain(text))
        if known is None:
            unknown[position] = text
            continue
        field, language, is_ours = known
        column = (field, language or main_language) if field in SPOKEN else (field, None)
        earlier, was_ours = found.get(column, (position, False))
        if column in found and is_ours == was_ours:
            raise Unreadable("two_columns", first=shown(headers[earlier]), second=shown(text))
        if column in found:
            left = earlier if is_ours else position
            unknown[left] = headers[left]
        if column not in found or is_ours:
            found[column] = (position, is_ours)
    places = {column: position for column, (position, _) in found.items()}
    return Columns(places, {place: text for place, text in unknown.items() if text})


def fields_among(headers: Sequence[str]) -> set[str]:
    return {known[0] for text in headers if (known := _by_header().get(_plain(text)))}


def count_known(headers: Sequence[str]) -> int:
    return len(fields_among(headers))


@cache
def _by_header() -> dict[str, tuple[str, str | None, bool]]:
    """Field, language, and whether the name is one of our own."""
    found: dict[str, tuple[str, str | None, bool]] = {}
    for field, names in (ONCE | SPOKEN).items():
        for name in (field, *names, *(part.strip() for part in _ALSO.get(field, "").split(","))):
            is_ours = name in _OF_DATES if field == "day" else name == field or name in names
            if name:
                found.setdefault(_plain(name), (field, None, is_ours))
                spoken = _with_language(field, name) if field in SPOKEN else ()
                found |= {header: (*column, is_ours) for header, column in spoken}
    return found


def _with_language(field: str, name: str) -> Iterator[tuple[str, tuple[str, str | None]]]:
    for language, words in _LANGUAGES.items():
        for word in (language, *words, *(part.removeprefix("بال") for part in words)):
            yield _plain(f"{name} {word}"), (field, language)


def _plain(text: str) -> str:
    return " ".join(fold(text.replace("_", " ").replace("(", " ").replace(")", " ").strip("*: ")).split())
