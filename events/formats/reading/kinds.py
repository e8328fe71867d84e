"""Which of our kinds of session other systems mean."""

import re
from functools import cache
from typing import Final

from django.utils import translation

from events.models import SessionAccess, SessionKind, SessionState
from foundation.i18n import LANGUAGES
from foundation.text import fold

KINDS: Final = {
    SessionKind.OPENING_SPEECH: "opening speech, opening address, welcome, كلمة افتتاح, كلمة الافتتاح, كلمة افتتاحية",
    SessionKind.SPEECH: "speech, talk, lecture, keynote, keynote speech, long talk, short talk, podcast, vortrag, "
    "maintrack, devroom, كلمة, محاضرة, وتار",
    SessionKind.INTERVENTION: "intervention, statement, مداخلة",
    SessionKind.SEMINAR: "seminar, workshop, tutorial, training, course, hands on, hackathon, lab, "
    "workshops, ندوة, ندوات, ورشة, ورشة عمل, ورش عمل, ۆرکشۆپ",
    SessionKind.PANEL: "panel, panel discussion, discussion, debate, podium, round table, roundtable, meeting, bof, "
    "birds of a feather, assembly, جلسة حوارية, حلقة نقاش, حلقة نقاشية, جلسة نقاشية, حوار, پانێل",
    SessionKind.PRESENTATION: "presentation, demo, demonstration, lightning talk, lightningtalk, lightning, poster, "
    "showcase, project, عرض, عرض فني, عرض تقديمي",
    SessionKind.FILM: "film, movie, screening, video, فيلم, عرض فيلم",
    SessionKind.BREAK: "break, coffee break, lunch, lunch break, tea break, dinner, breakfast, pause, recess, meal, "
    "refreshments, prayer, blocker, coffee, استراحة, استراحة غداء, استراحة قهوة, غداء, قهوة, صلاة, پشوو",
    SessionKind.CEREMONY: "ceremony, opening, opening ceremony, closing, closing ceremony, award, awards, "
    "award ceremony, concert, performance, reception, مراسم, حفل, حفل افتتاح, حفل الافتتاح, افتتاح, اختتام",
}
"""Words found in the types of schedules; our own names of kinds are known besides."""

_PAUSE_WORDS: Final = (
    "break breaks coffee lunch tea dinner breakfast pause mittagspause kaffeepause recess meal refreshments snack "
    "prayer استراحة الاستراحة قهوة القهوة غداء الغداء عشاء العشاء شاي الشاي صلاة الصلاة پشوو قاوە چا نانخواردن نوێژ"
)
_WORDS_BESIDE: Final = "and the for a of short long morning afternoon noon midday evening و ل وقت قصيرة نیوەڕۆ"
_BRACKETS: Final = re.compile(r"\([^()]*\)\s*$")
_PAUSES: Final = frozenset(map(fold, _PAUSE_WORDS.split()))
_BESIDE_PAUSES: Final = frozenset(map(fold, _WORDS_BESIDE.split()))
_EVERYWHERE: Final = frozenset(
    fold(word)
    for word in (
        "all rooms",
        "every room",
        "all halls",
        "جميع القاعات",
        "كل القاعات",
        "كافة القاعات",
        "الكل",
        "هەموو هۆڵەکان",
    )
)


_STATES: Final = {fold("ملغى"): "cancelled", fold("ملغية"): "cancelled", "canceled": "cancelled"}


def kind_of(word: str) -> str | None:
    """What stands in brackets after a type is its length: “Talk (45 minutes)”."""
    known = _known_kinds()
    return known.get(_plain(word)) or known.get(_plain(_BRACKETS.sub("", word)))


def state_of(word: str) -> str | None:
    return _named(SessionState).get(_plain(word)) or _STATES.get(_plain(word))


def access_of(word: str) -> str | None:
    return _named(SessionAccess).get(_plain(word))


def is_pause(title: str) -> bool:
    """Whether all words of a title speak of a break: “Coffee and tea”, not “Coffee with the minister”."""
    words = set(fold(title.replace("&", " ").replace("-", " ").replace("/", " ")).split())
    return bool(words & _PAUSES) and words <= _PAUSES | _BESIDE_PAUSES


def is_every_room(name: str) -> bool:
    return fold(name) in _EVERYWHERE


@cache
def _known_kinds() -> dict[str, str]:
    foreign = {_plain(word): kind.value for kind, words in KINDS.items() for word in words.split(",")}
    return foreign | _named(SessionKind)


@cache
def _named(choices: "type[SessionKind | SessionState | SessionAccess]") -> dict[str, str]:
    """By value and by name in each of our languages."""
    found = {_plain(choice.value): choice.value for choice in choices}
    for language in LANGUAGES:
        with translation.override(language):
            found |= {_plain(str(choice.label)): choice.value for choice in choices}
    return found


def _plain(word: str) -> str:
    return " ".join(fold(word.replace("_", " ").replace("-", " ")).split())
