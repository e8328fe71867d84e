"""The same page in the other languages, for the language switch and for search engines."""

from collections.abc import Mapping
from dataclasses import dataclass

from foundation.i18n.languages import LANGUAGES, active_language, language_name


@dataclass(frozen=True)
class Alternate:
    """A page's address in one language."""

    code: str
    name: str
    url: str
    is_current: bool


def alternates_of(path: str) -> list[Alternate]:
    """By the language at the head of the path; the home pages when it has none."""
    _, _, rest = path.lstrip("/").partition("/")
    is_translated = language_of_path(path) is not None
    return [alternate(code, f"/{code}/{rest if is_translated else ''}") for code in LANGUAGES]


def alternates_given(links: Mapping[str, str]) -> list[Alternate]:
    """By the addresses a page knows, in the house's order; a language without one leads to its home page."""
    return [alternate(code, links.get(code, f"/{code}/")) for code in LANGUAGES]


def language_of_path(path: str) -> str | None:
    head = path.lstrip("/").partition("/")[0]
    return head if head in LANGUAGES else None


def alternate(code: str, url: str) -> Alternate:
    return Alternate(code, language_name(code), url, is_current=code == active_language())
