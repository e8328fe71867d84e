"""Which row a name means, where a file knows people, rooms and themes by their names alone."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from events.domain.importing.columns import contradicts, names_of, new_columns
from events.formats.reading.programme import Texts

Row = TypeVar("Row", bound=Any)


class Namesakes:
    """`wanted` are all names of the file."""

    def __init__(self, stem: str, wanted: Iterable[Texts]) -> None:
        self.stem = stem
        self.wanted: dict[str, list[Texts]] = {}
        for texts in {frozenset(texts.items()): texts for texts in wanted}.values():
            for text in texts.values():
                self.wanted.setdefault(text, []).append(texts)

    def among(self, alike: Sequence[Row], texts: Texts) -> list[Row]:
        """Those whose other names agree; else the only one that the file means nowhere else, spelled anew."""
        agreeing = [row for row in alike if not contradicts(row, self.stem, texts)]
        if agreeing or len(texts) == 1:
            return agreeing or list(alike)
        spare = [row for row in alike if not self._is_wanted(row)]
        return spare if len(spare) == 1 else []

    def _is_wanted(self, row: Any) -> bool:
        told = (texts for name in names_of(row, self.stem) for texts in self.wanted.get(name, ()))
        return any(not contradicts(row, self.stem, texts) for texts in told)

    def columns(self, row: Any, texts: Texts) -> dict[str, str]:
        """What is new of a name; one that stands in another language's column was put there by an editor."""
        known = set(names_of(row, self.stem))
        return new_columns(row, self.stem, {code: text for code, text in texts.items() if text not in known})
