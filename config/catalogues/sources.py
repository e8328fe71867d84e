"""Every message the source asks to be translated, and where."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import DEFAULT_KEYWORDS, extract
from django.utils.translation.template import templatize

APPS = ("config", "foundation", "events", "registrations", "badges", "cms")
SKIPPED = {"vendor", "migrations", "node_modules"}
KEYWORDS = DEFAULT_KEYWORDS | {
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext_lazy": (1, 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


@dataclass(frozen=True)
class Found:
    """One message as the source writes it."""

    domain: str
    context: str | None
    singular: str
    plural: str | None
    place: str


def messages_of(project: Path) -> list[Found]:
    return [found for path in sources(project) for found in messages_in(path, project)]


def sources(project: Path) -> Iterator[Path]:
    for folder in (*APPS, "templates"):
        for path in sorted((project / folder).rglob("*")):
            if path.suffix in {".py", ".html", ".txt", ".js", ".mjs"} and not SKIPPED & set(path.parts):
                yield path


def messages_in(path: Path, project: Path) -> Iterator[Found]:
    method, domain, source = readable(path)
    place = path.relative_to(project)
    for line, ids, _, context in extract(method, BytesIO(source.encode()), KEYWORDS, options={"encoding": "utf-8"}):
        singular, plural = split(ids)
        yield Found(domain, context, singular, plural, f"{place}:{line}")


def readable(path: Path) -> tuple[str, str, str]:
    """How Babel reads the file, the domain of its messages, and what it is given to read."""
    text = path.read_text("utf-8")
    if path.suffix in {".js", ".mjs"}:
        return "javascript", "djangojs", text
    if path.suffix == ".py":
        return "python", "django", text
    return "python", "django", "\n".join(line.strip() for line in templatize(text).splitlines())


def split(ids: str | Iterable[str]) -> tuple[str, str | None]:
    if isinstance(ids, str):
        return ids, None
    singular, *rest = filter(None, ids)
    return singular, rest[0] if rest else None
