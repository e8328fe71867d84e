"""Texts of a file as columns of a row; languages the file does not speak are left alone."""

from collections.abc import Iterable, Iterator
from typing import Any

from events.formats.reading.programme import Texts
from foundation.i18n import Translated, translated_fields


def columns_of(stem: str, texts: Texts) -> dict[str, str]:
    return {f"{stem}_{language}": text for language, text in texts.items()}


def new_columns(row: Any, stem: str, texts: Texts) -> dict[str, str]:
    """As columns_of, without what the row shows in that language already, be it borrowed from another."""
    shown: Translated = getattr(type(row), stem)
    differing = {language: text for language, text in texts.items() if shown.text_in(row, language) != text}
    return columns_of(stem, differing)


def contradicts(row: Any, stem: str, texts: Texts) -> bool:
    """Whether the row says something else in a language of the texts."""
    told = ((getattr(row, f"{stem}_{language}"), text) for language, text in texts.items())
    return any(own and own != text for own, text in told)


def spelled(texts: Texts) -> list[str]:
    """In the order in which keys are best made from them."""
    return [texts[language] for language in ("en", "ar", "ckb") if texts.get(language)]


def names_of(row: Any, stem: str) -> Iterator[str]:
    """Each text of the row, in whichever language."""
    return (text for column in translated_fields(stem) if (text := getattr(row, column)))


def same_stems(columns: Iterable[str], stems: Iterable[str]) -> tuple[str, ...]:
    """Columns by the names people know them under: title for title_ar."""
    known = {column: stem for stem in stems for column in translated_fields(stem)}
    return tuple(dict.fromkeys(known.get(column, column) for column in columns))
