"""Makes any text safe to set: no controls, no half characters, no towers of accents, no second spaces."""

import re
from unicodedata import category, normalize

from foundation.pdf.faces import covered_characters

_REPLACEMENT = "\ufffd"
_TALLEST_TOWER = 4
_JOINERS_AND_MARKS = frozenset("\u200c\u200d\u200e\u200f\u061c")
_VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd")
_LINE_BREAKS = frozenset("\n\v\f\u0085\u2028\u2029")
_HARD_SPACES = frozenset("\u00a0\u2007\u202f")
_USUAL = re.compile(r"[ -~\u0621-\u063a\u0641-\u064a\u0660-\u0669\u0671-\u06d3\u06d5]*")
_SPACES = re.compile(r" +")
_AROUND_LINES = re.compile(r" ?\n ?")
_TASHKEEL = re.compile(r"[\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]")


def printable(text: str) -> str:
    """Lines end in a newline; what cannot be printed becomes a replacement mark, a space or nothing."""
    if not _USUAL.fullmatch(text):
        text = "".join(_characters(normalize("NFC", text.replace("\r\n", "\n"))))
        text = _AROUND_LINES.sub("\n", _SPACES.sub(" ", text))
    return _SPACES.sub(" ", text.strip(" \n"))


def without_tashkeel(text: str) -> str:
    return _TASHKEEL.sub("", text)


def _characters(text: str) -> list[str]:
    kept = []
    tower = 0
    for character in text:
        stacks = character in _JOINERS_AND_MARKS or category(character) in {"Mn", "Me"}
        tower = tower + 1 if stacks else 0
        if tower <= _TALLEST_TOWER:
            kept.append(_printed(character))
    return kept


def _printed(character: str) -> str:
    kind = category(character)
    if character in _LINE_BREAKS:
        return "\n"
    if kind in {"Cc", "Zs"}:
        return character if character in _HARD_SPACES else " "
    if kind == "Cf":
        return character if character in _JOINERS_AND_MARKS | _VISIBLE_FORMATS else ""
    if kind in {"Cs", "Cn", "Co"}:
        return _REPLACEMENT
    return _plainer(character) if ord(character) not in covered_characters() else character


def _plainer(character: str) -> str:
    """Ligatures, wide and mathematical letters fall back to the letters they stand for."""
    plain = normalize("NFKC", character)
    return plain if covered_characters().issuperset(map(ord, plain)) else character
