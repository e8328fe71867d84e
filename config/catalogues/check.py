"""What is missing, doubtful or left over in the translations."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from config.catalogues.parts import DOMAINS, LANGUAGES, LOCALE_DIR, merge, parts_of
from config.catalogues.sources import Found, messages_of

PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[sd]|\{\w*\}")
FOREIGN_LETTERS = {"ar": "یکەێۆڕڵ", "ckb": "يكىة"}


def report(folder: Path = LOCALE_DIR) -> int:
    """Print every problem; the number of them is the answer's truth."""
    found = messages_of(folder.parent)
    problems = [problem for language in LANGUAGES for problem in problems_of(language, found, folder)]
    for line in [*problems, *leftovers(found, folder)]:
        sys.stdout.write(f"{line}\n")
    sys.stdout.write(f"translations: {len(found)} messages in the source, {len(problems)} problems\n")
    return 1 if problems else 0


def problems_of(language: str, found: list[Found], folder: Path = LOCALE_DIR) -> Iterator[str]:
    for domain in DOMAINS:
        merged = merge(parts_of(language, domain, folder), language)
        asked = [message for message in found if message.domain == domain]
        yield from missing(language, asked, merged.catalogue)
        yield from (f"{language}: {conflict}" for conflict in merged.conflicts)
        for message in merged.catalogue:
            if message.id:
                yield from (f"{language}: {problem}" for problem in doubts(message, language))


def missing(language: str, asked: list[Found], catalogue: Catalog) -> Iterator[str]:
    for source in {(found.context, found.singular): found for found in asked}.values():
        message = catalogue.get(source.singular, source.context)
        if message is None or (source.plural and not message.pluralizable):
            yield f"{language}: {source.place}: “{source.singular}” is not translated"


def doubts(message: Message, language: str) -> Iterator[str]:
    """What makes one translation unfit: empty, fuzzy, other placeholders, letters of the other language."""
    name = message.id if isinstance(message.id, str) else message.id[0]
    forms = forms_of(message)
    if message.fuzzy:
        yield f"“{name}” is marked fuzzy"
    if not all(form.strip() for form in forms):
        yield f"“{name}” has an empty translation"
    elif not same_placeholders(message, forms):
        yield f"“{name}” and its translation have different placeholders"
    if strange := set("".join(forms)) & set(FOREIGN_LETTERS[language]):
        yield f"“{name}” has letters of another language: {' '.join(sorted(strange))}"


def forms_of(message: Message) -> list[str]:
    return [message.string] if isinstance(message.string, str) else list(message.string or [""])


def same_placeholders(message: Message, forms: list[str]) -> bool:
    """A form for none, one or two may leave the number out; the last form may not."""
    if isinstance(message.id, str):
        return placeholders(message.id) == placeholders(forms[0])
    known = placeholders(message.id[1])
    return all(placeholders(form) <= known for form in forms) and placeholders(forms[-1]) == known


def placeholders(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text))


def leftovers(found: list[Found], folder: Path = LOCALE_DIR) -> Iterator[str]:
    """Translations of messages that the source no longer has; told, not refused."""
    known = {(message.domain, message.context, message.singular) for message in found}
    for language in LANGUAGES:
        for domain in DOMAINS:
            for part in parts_of(language, domain, folder):
                for message in part.messages():
                    name = message.id if isinstance(message.id, str) else message.id[0]
                    if (domain, message.context, name) not in known:
                        yield f"left over in {part.path.name}: “{name}”"
