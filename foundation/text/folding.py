"""One spelling for every way of writing a word, so that both sides of a search agree."""

import re
import unicodedata

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

_INITIAL_CARRIER = re.compile(rf"\b{_CARRIER}+")
_DOUBLED = re.compile(r"([وي])\1+")


class _Letters(dict[int, str]):
    """What str.translate asks for each letter, worked out once."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", chr(code)).casefold())
        self[code] = "".join(self[ord(part)] if ord(part) != code else _plain(part) for part in parts)
        return self[code]


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
    return " ".join(_DOUBLED.sub(r"\1", letters).split())


def fold_terms(query: str) -> list[str]:
    """The words of a query, each the beginning of a word to be found; at most eight."""
    return list(dict.fromkeys(fold(query).split()))[:8]
