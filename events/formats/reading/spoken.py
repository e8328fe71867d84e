"""The language a session is held in, and the language a file is written in."""

import re
from collections.abc import Iterable
from functools import cache
from typing import Final

from foundation.i18n import LANGUAGES
from foundation.i18n.languages import language_of_code
from foundation.text import SPOKEN_LANGUAGES, fold, spoken_language_name

_CODE: Final = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*")
_LONGEST: Final = 10
_ARABIC_LETTER: Final = re.compile("[\u0620-\u064a\u0671-\u06d5]")
_SORANI_LETTER: Final = re.compile("[ەێۆڕڵ]")
_LATIN_LETTER: Final = re.compile("[A-Za-z\u00c0-\u024f]")
_ONE_IN: Final = 25


def spoken_code(text: str) -> str:
    """A code as it is, a language's name as its code; what is neither is kept as far as it fits."""
    plain = text.strip().lower().replace("_", "-")
    if _CODE.fullmatch(plain) and len(plain) <= _LONGEST:
        return plain
    return _by_name().get(fold(plain)) or plain[:_LONGEST].strip()


@cache
def _by_name() -> dict[str, str]:
    return {fold(spoken_language_name(code, told)): code for code in SPOKEN_LANGUAGES for told in LANGUAGES}


def language_declared(code: str) -> str:
    """One of ours or nothing."""
    return language_of_code(code.strip()) or "" if code.strip() else ""


def language_of_titles(titles: Iterable[str], main_language: str) -> str:
    """By the letters: Latin ones stand in the English column, Arabic ones in the main or the likelier one."""
    text = " ".join(titles)
    arabic, latin = len(_ARABIC_LETTER.findall(text)), len(_LATIN_LETTER.findall(text))
    if not arabic and not latin:
        return main_language or "en"
    if latin > arabic:
        return "en"
    if main_language in {"ar", "ckb"}:
        return main_language
    return "ckb" if len(_SORANI_LETTER.findall(text)) * _ONE_IN > arabic else "ar"
