"""One spelling for every way of writing a word, so that both sides of a search agree."""

import re
import unicodedata
from itertools import pairwise

_SAME_LETTERS = {
    "ا": "أإآٱٲٳٵ",
    "و": "ؤۆۇۊۋۏۅۉ",
    "ي": "یىێېۍۑ",
    "ه": "ةەھہۀۃۂۿ",
    "ك": "کگڪګڬڭ",
    "ر": "ڕڒړڔ",
    "ل": "ڵڶڷ",
    "ب": "پ",
    "ج": "چ",
    "ز": "ژ",
    "ف": "ڤڥ",
}
_NOT_WRITTEN = "ءٴـ'`´’‘ʼʹʾʿ"
_CARRIER = "ئ"
_PREFIXES = ("ال", "عبد", "عبدال")
_JOINED = {"عبد", "ابو", "ام", "al", "el", "abd", "abdul", "abu"}
_SHORTEST_STEM = 3
_REMEMBERED = 0x3000

_INITIAL_CARRIER = re.compile(rf"\b{_CARRIER}+")
_DOUBLED = re.compile(r"([وي])\1+")
_COMMISSION = re.compile(r"هياه\b")


class _Letters(dict[int, str]):
    """What str.translate asks for each letter, worked out once for the scripts in use here."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        folded = "".join(self[ord(part)] if ord(part) != code else _plain(part) for part in parts)
        if code < _REMEMBERED:
            self[code] = folded
        return folded


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if category == "Nd":
        return str(unicodedata.decimal(char))
    if category in {"Mn", "Me", "Cf", "Cs"}:
        return ""
    return char if category[0] in "LNM" else " "


_LETTERS = _Letters()
_LETTERS.update({ord(form): letter for letter, forms in _SAME_LETTERS.items() for form in forms})
_LETTERS.update({ord(sign): "" for sign in _NOT_WRITTEN})
_LETTERS[ord(_CARRIER)] = _CARRIER


def fold(text: str) -> str:
    """The search key of a text: letters, digits and single spaces, and the same again when folded twice.

    Sorani letters fall on the nearest Arabic key, because many phones and desks have only that keyboard.
    """
    letters = unicodedata.normalize("NFKC", text).translate(_LETTERS)
    letters = _INITIAL_CARRIER.sub("", letters).replace(_CARRIER, "ي")
    letters = _COMMISSION.sub("هيه", letters)  # the state writes هيأة, most others هيئة
    return " ".join(_DOUBLED.sub(r"\1", letters).split())


def fold_terms(query: str) -> list[str]:
    """The words of a query, each the beginning of a word to be found; at most eight."""
    return list(dict.fromkeys(fold(query).split()))[:8]


def searchable(text: str) -> str:
    """The folded text and the other ways its words are typed, for the stored side of a search.

    الراشد is found by راشد, عبد الله by عبدالله and back, Al-Rashid by alrashid and rashid.
    """
    words = fold(text).split()
    others = [word.removeprefix(start) for word in words for start in _PREFIXES if _has_stem(word, start)]
    joined = [first + second for first, second in pairwise(words) if first in _JOINED]
    return " ".join(dict.fromkeys([*words, *others, *joined]))


def _has_stem(word: str, start: str) -> bool:
    return word.startswith(start) and len(word) >= len(start) + _SHORTEST_STEM
