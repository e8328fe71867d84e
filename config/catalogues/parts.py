"""The files of locale/parts, read and merged: one catalogue for each language and domain."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

LOCALE_DIR = Path(__file__).resolve().parents[2] / "locale"
DOMAINS = ("django", "djangojs")

# Said here and not taken from Babel, whose order of the last two Arabic forms is not gettext's.
PLURALS = {
    "ar": "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);",
    "ckb": "nplurals=2; plural=(n != 1);",
}
LANGUAGES = tuple(PLURALS)


@dataclass(frozen=True)
class Part:
    """One file: `registrations.ar.po`, or `door.js.ar.po` for the messages of scripts."""

    path: Path
    domain: str
    language: str

    @classmethod
    def of(cls, path: Path) -> "Part":
        *name, language = path.stem.split(".")
        return cls(path, "djangojs" if name[-1] == "js" else "django", language)

    def messages(self) -> Iterator[Message]:
        with self.path.open("rb") as file:
            catalogue = read_po(file, locale=self.language, charset="utf-8", abort_invalid=True)
        yield from (message for message in catalogue if message.id)


def parts_of(language: str, domain: str, folder: Path = LOCALE_DIR) -> list[Part]:
    found = (Part.of(path) for path in sorted((folder / "parts").glob(f"*.{language}.po")))
    return [part for part in found if part.domain == domain]


@dataclass
class Merged:
    """One catalogue, and what its parts do not agree on; the first part keeps the word."""

    catalogue: Catalog
    conflicts: list[str] = field(default_factory=list)
    origins: dict[tuple[str, str | None], Part] = field(default_factory=dict)

    def add(self, message: Message, part: Part) -> None:
        key = (singular(message), message.context)
        known = self.catalogue.get(*key)
        if known is None:
            self.catalogue[message.id] = message
            self.origins[key] = part
        elif (known.id, known.string) != (message.id, message.string):
            self.conflicts.append(conflict(known, self.origins[key], message, part))


def merge(parts: Iterable[Part], language: str) -> Merged:
    merged = Merged(Catalog(locale=language, charset="utf-8", fuzzy=False))
    merged.catalogue.mime_headers = [("Plural-Forms", PLURALS[language])]
    for part in parts:
        for message in part.messages():
            merged.add(message, part)
    return merged


def singular(message: Message) -> str:
    return str(message.id if isinstance(message.id, str) else message.id[0])


def conflict(known: Message, first: Part, message: Message, second: Part) -> str:
    return (
        f"“{singular(message)}” is {known.string!r} in {first.path.name}"
        f" and {message.string!r} in {second.path.name}: choose one."
    )
