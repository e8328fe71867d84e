"""What a field of a schedule says, whatever type the file gave it."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from events.formats.reading.letters import without_lone_halves
from events.formats.reading.markup import plain_text, without_entities
from events.formats.reading.notes import BadValue, shown
from foundation.i18n.languages import language_of_code
from foundation.text import to_latin_digits

_NAMES: Final = ("name", "title", "public_name", "value")
_DEEPEST: Final = 5
_HIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufeff\u200b\u202a-\u202e\u2066-\u2069]")


def word(value: Any, deepest: int = _DEEPEST) -> str:
    """One line; an object is its name."""
    if isinstance(value, dict):
        inner = (word(value.get(name), deepest - 1) for name in _NAMES) if deepest else ()
        return next(filter(None, inner), "")
    if value is None or isinstance(value, (bool, list)):
        return ""
    return " ".join(visible(str(value)).split())


def visible(text: str) -> str:
    """Without what reorders or hides the letters around it, or is no letter at all."""
    return _HIDDEN.sub("", without_lone_halves(text))


def whole(value: Any) -> str:
    """A number or code by which something is known."""
    text = to_latin_digits(word(value))
    return text.removesuffix(".0")


def texts(value: Any, language: str, most: int | None = None, *, is_plain: bool = True) -> dict[str, str]:
    """A text in the file's language, or in several where the file gives an object of languages.

    Entities of HTML are letters where the file is not plain.
    """
    spoken = dict(_by_language(value)) if isinstance(value, dict) else {}
    said = spoken or {language: word(value)}
    lines = {code: text if is_plain else visible(without_entities(text)) for code, text in said.items()}
    return {code: _checked(line, most) for code, text in lines.items() if (line := " ".join(text.split()))}


def prose(values: list[Any], language: str, *, is_plain: bool = False) -> dict[str, str]:
    """Several texts one under the other, none twice; what looks like a tag is none where the file is plain."""
    parts: dict[str, list[str]] = {}
    for value in values:
        for code, written in _proses(value, language):
            text = written.strip() if is_plain else visible(plain_text(written)).strip()
            told = parts.setdefault(code, [])
            if text and not any(text in earlier for earlier in told):
                told.append(text)
    return {code: "\n\n".join(told) for code, told in parts.items() if told}


def _proses(value: Any, language: str) -> Iterator[tuple[str, str]]:
    spoken = dict(_by_language(value)) if isinstance(value, dict) else {}
    if spoken:
        yield from spoken.items()
    elif isinstance(value, str):
        yield language, visible(value)


def _by_language(value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, text in value.items():
        code = language_of_code(str(name))
        if code and isinstance(text, str):
            yield code, visible(text).strip()


def _checked(text: str, most: int | None) -> str:
    if most is not None and len(text) > most:
        raise BadValue("too_long_text", text=shown(text), most=most)
    return text
