"""The languages of the house, their names and directions, and the choice among them."""

from typing import Final

from django.utils.translation import get_language
from django.utils.translation.trans_real import parse_accept_lang_header

LANGUAGES: Final = ("ar", "ckb", "en")
DEFAULT_LANGUAGE: Final = "ar"

_NAMES: Final = {"ar": "العربية", "ckb": "کوردی", "en": "English"}
_LATIN_KURDISH: Final = ("latn", "tr")


LANGUAGE_CHOICES: Final = [(language, _NAMES[language]) for language in LANGUAGES]


def language_name(language: str) -> str:
    """The language's name as its own readers write it."""
    return _NAMES[language]


def direction(language: str) -> str:
    """The value of an HTML dir attribute."""
    return "ltr" if language == "en" else "rtl"


def active_language() -> str:
    return language_of_code(get_language() or "") or DEFAULT_LANGUAGE


def language_of_code(code: str) -> str | None:
    """Ours for a BCP 47 code; ku is read as Sorani unless the code says Latin letters or Turkey."""
    base, *subtags = code.lower().replace("_", "-").split("-")
    if base == "ku" and not any(subtag in _LATIN_KURDISH for subtag in subtags):
        return "ckb"
    return base if base in LANGUAGES else None


def language_of_request(accept_language: str) -> str:
    for code, weight in parse_accept_lang_header(accept_language):
        language = language_of_code(code)
        if language and weight > 0:
            return language
    return DEFAULT_LANGUAGE
