"""Texts as HTML that says which language each part is in, so that mixed lines read right."""

import re
from typing import Final, Protocol

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

from foundation.i18n.languages import active_language, direction

_LETTER: Final = "A-Za-zÀ-ɏ"
_LATIN: Final = re.compile(rf"[0-9+]*[{_LETTER}][{_LETTER}0-9]*(?:[ .,&'’+/@:_-]{{1,2}}[{_LETTER}0-9]+)*")
_AFTER_A_LETTER: Final = re.compile(r"\b\w-\w+")
_TAG_OR_ENTITY: Final = re.compile(r"(<[^>]*>|&#?\w+;)")


class Spoken(Protocol):
    """A text that knows the language it answers in."""

    @property
    def language(self) -> str: ...


def said(text: Spoken) -> SafeString:
    """The text, marked with its language where that is not the page's."""
    return said_in(active_language(), str(text), text.language)


def said_in(page_language: str, text: str, language: str) -> SafeString:
    """For pages of many texts, which ask for their own language only once."""
    if language == page_language:
        return _isolated(escape(text), page_language)
    return format_html('<bdi lang="{}" dir="{}">{}</bdi>', language, direction(language), text)


def isolate(text: str) -> SafeString:
    """Latin words set apart in an Arabic or Kurdish text."""
    return isolate_html(escape(text))


def isolate_html(html: str) -> SafeString:
    return _isolated(html, active_language())


def _isolated(html: str, page_language: str) -> SafeString:
    if page_language == "en":
        return mark_safe(html)  # noqa: S308  # what comes in is HTML already
    parts = _TAG_OR_ENTITY.split(html)
    parts[::2] = [_LATIN.sub(r'<bdi lang="en">\g<0></bdi>', part) for part in parts[::2]]
    return mark_safe("".join(parts))  # noqa: S308  # only fixed tags were added


def unbroken(html: str) -> SafeString:
    """A large title whose line never ends after the single letter of “e-Iraq”."""
    parts = _TAG_OR_ENTITY.split(html)
    parts[::2] = [_AFTER_A_LETTER.sub(r'<span class="nowrap">\g<0></span>', part) for part in parts[::2]]
    return mark_safe("".join(parts))  # noqa: S308  # only fixed tags were added
