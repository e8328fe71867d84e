"""The letters on a speaker's tile that has no photo."""

import re
import unicodedata
from typing import Final

from foundation.text.folding import fold

_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD_ENDS: Final = re.compile(r"\s+|(?<=\.)(?=\w{2})")
_LATIN_ARTICLE: Final = re.compile(r"^(?:al|el)-", re.IGNORECASE)
_TATWEEL: Final = "ـ"
_SHORTEST_WITH_ARTICLE: Final = 5

_TITLES: Final = """
    د. أ.د. أ.م.د. م.د. م.م. أ. م. ش. السيد السيدة الآنسة معالي سعادة سيادة فخامة دولة الدكتور الدكتورة دكتور دكتورة
    المهندس المهندسة مهندس مهندسة الأستاذ الأستاذة أستاذ أستاذة الشيخ الحاج المحامي المستشار اللواء العميد
    بەڕێز کاک خاتوو دکتۆر پ. پ.د. ئەندازیار مامۆستا
    Dr. Prof. Eng. Mr. Mrs. Ms. H.E. Sir Sheikh His Her Excellency Hon.
"""
_NAMES_WITHOUT_ARTICLE: Final = "الياس الهام الاء الين الما البرت الكسندر اليس الياسمين"
_HONORIFICS: Final = frozenset(map(fold, _TITLES.split()))
_NOT_THE_ARTICLE: Final = frozenset(_NAMES_WITHOUT_ARTICLE.split())


def monogram(name: str) -> str:
    """One Arabic or Kurdish letter in the shape it has alone, or the initials of a first and last Latin name.

    Two Arabic letters side by side can make a word nobody meant.
    """
    initials = [_initial(word) for word in _words(name)]
    if len(initials) > 1 and _is_latin(initials[0]) and _is_latin(initials[-1]):
        return initials[0] + initials[-1]
    return initials[0] if initials else ""


def _words(name: str) -> list[str]:
    words = [word for word in _WORD_ENDS.split(name) if _LETTER.search(word)]
    while len(words) > 1 and fold(words[0]) in _HONORIFICS:
        words.pop(0)
    return words


def _initial(word: str) -> str:
    letters = _letters(_without_article(word)) or _letters(word)
    if letters[0] in {"ه", "ھ"}:
        return letters[0] + _TATWEEL
    if letters[0] == "ئ":
        return letters[:2]
    return letters[0].upper()


def _letters(word: str) -> str:
    return "".join(_LETTER.findall(word))


def _without_article(word: str) -> str:
    if word.startswith("ال") and len(word) >= _SHORTEST_WITH_ARTICLE and word not in _NOT_THE_ARTICLE:
        return word.removeprefix("ال")
    return _LATIN_ARTICLE.sub("", word)


def _is_latin(initial: str) -> bool:
    return "LATIN" in unicodedata.name(initial[0], "")
