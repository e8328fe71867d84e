"""Keys for many new rows at once, without asking the database for each."""

from collections.abc import Iterable
from itertools import count
from typing import Final

from foundation.text import slugify_name

_LONGEST: Final = 50


class Keys:
    def __init__(self, taken: Iterable[str], noun: str) -> None:
        self.taken = set(taken)
        self.noun = noun

    def take(self, *texts: str, ready: str = "") -> str:
        """The ready key if there is one, else from the first text that can be spelled, else the noun with a number."""
        stem = ready or next(filter(None, (slugify_name(text, _LONGEST) for text in texts)), "")
        key = stem if stem and stem not in self.taken else self._numbered(stem or self.noun)
        self.taken.add(key)
        return key

    def _numbered(self, stem: str) -> str:
        first = 1 if stem == self.noun else 2
        return next(key for number in count(first) if (key := f"{stem}-{number}") not in self.taken)
