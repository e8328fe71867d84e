"""One place in a JSON file, read as the kind of value that belongs there or refused by line and field."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, time
from typing import Any, Self

from django.utils.translation import gettext

from events.formats.bad_file import BadFile, Path, line_of, name_of
from foundation.i18n import LANGUAGES

_MOST = 1_000_000_000


@dataclass(frozen=True, eq=False)
class Node:
    source: str
    value: Any
    path: Path = ()

    def refused(self, problem: str) -> BadFile:
        return BadFile(line_of(self.source, self.path), name_of(self.path), problem)

    def step(self, step: str | int, value: Any = None) -> Self:
        return type(self)(self.source, value, (*self.path, step))

    def members(self, required: Iterable[str], optional: Iterable[str] = ()) -> dict[str, "Node"]:
        """The fields of an object, of which no other than these may be there."""
        if not isinstance(self.value, dict):
            raise self.refused(gettext("An object in { } is expected."))
        known = {*required, *optional}
        for name in self.value:
            if name not in known:
                raise self.step(name).refused(gettext("This field is not known here. Take it out."))
        for name in required:
            if name not in self.value:
                raise self.step(name).refused(gettext("This field is missing."))
        return {name: self.step(name, value) for name, value in self.value.items()}

    def rows(self) -> list["Node"]:
        if not isinstance(self.value, list):
            raise self.refused(gettext("A list in [ ] is expected."))
        return [self.step(index, value) for index, value in enumerate(self.value)]

    def text(self) -> str:
        if not isinstance(self.value, str):
            raise self.refused(gettext("A text is expected."))
        if any((ord(char) < ord(" ") and char != "\n") or "\ud800" <= char <= "\udfff" for char in self.value):
            raise self.refused(gettext("The text holds characters that cannot be kept."))
        return self.value

    def texts(self, *, required: bool = False) -> dict[str, str]:
        """A text by language; its Arabic must be there if any is required."""
        members = self.members(required=["ar"] if required else [], optional=LANGUAGES)
        found = {language: node.text().strip() for language, node in members.items()}
        if required and not found["ar"]:
            raise members["ar"].refused(gettext("This text may not be empty."))
        return {language: found.get(language, "") for language in LANGUAGES}

    def count(self) -> int:
        if not isinstance(self.value, int) or isinstance(self.value, bool) or not 0 <= self.value <= _MOST:
            raise self.refused(gettext("A whole number is expected."))
        return self.value

    def flag(self) -> bool:
        if not isinstance(self.value, bool):
            raise self.refused(gettext("true or false is expected."))
        return self.value

    def day(self) -> date:
        try:
            return date.fromisoformat(self.text())
        except ValueError:
            raise self.refused(gettext("A day such as 2017-05-10 is expected.")) from None

    def clock(self) -> time:
        try:
            clock = time.fromisoformat(self.text())
        except ValueError:
            raise self.refused(gettext("A time such as 09:30 is expected.")) from None
        return clock.replace(tzinfo=None)

    def one_of(self, choices: Iterable[str]) -> str:
        text = self.text()
        choices = sorted(choices)
        if text not in choices:
            sentence = gettext("“%(text)s” is not known. Write one of: %(choices)s.")
            raise self.refused(sentence % {"text": text[:60], "choices": ", ".join(choices[:20])})
        return text
