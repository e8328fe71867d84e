"""People's names as they may stand on a badge."""

import re
import unicodedata
from typing import Final

LONGEST_NAME: Final = 80
_UNPRINTABLE: Final = {"Cc", "Cs", "Co", "Cn"}
_UNREADABLE: Final = "\ufffd"
_ZWNJ: Final = "\u200c"
_TATWEEL: Final = "ـ"
_PRESENTATION_FORMS: Final = re.compile("[\ufb00-\ufb06\ufb50-\ufbff\ufdf2\ufe70-\ufefc]+")
_LOOSE_ZWNJ: Final = re.compile(rf"(?<!\w){_ZWNJ}|{_ZWNJ}(?!\w)")
_LETTER: Final = re.compile(r"[^\W\d_]")


class NameProblem(ValueError):
    """Why a name cannot stand on a badge: empty, no_letter, too_long, unprintable or not_latin."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def clean_name(raw: str) -> str:
    """The name as it will be printed: composed, without tatweel and invisible controls; one word is enough."""
    name = clean_line(raw)
    if not name:
        raise NameProblem("empty")
    if len(name) > LONGEST_NAME:
        raise NameProblem("too_long")
    if not _LETTER.search(name):
        raise NameProblem("no_letter")
    return name


def clean_line(raw: str) -> str:
    """Any other line a person types, cleaned as a name is; it may be empty or hold no letter."""
    _refuse_unprintable(raw)
    return " ".join(_visible(raw).split())


def _refuse_unprintable(raw: str) -> None:
    for char in raw:
        if char == _UNREADABLE or (unicodedata.category(char) in _UNPRINTABLE and not char.isspace()):
            raise NameProblem("unprintable")


def _visible(raw: str) -> str:
    plain = _PRESENTATION_FORMS.sub(lambda found: unicodedata.normalize("NFKC", found[0]), raw)
    kept = "".join(char for char in plain if char == _ZWNJ or unicodedata.category(char) != "Cf")
    return _LOOSE_ZWNJ.sub("", unicodedata.normalize("NFC", kept.replace(_TATWEEL, "")))


def clean_latin_name(raw: str) -> str:
    """As clean_name, and every letter is Latin."""
    name = clean_name(raw)
    if any("LATIN" not in unicodedata.name(letter, "") for letter in _LETTER.findall(name)):
        raise NameProblem("not_latin")
    return name
