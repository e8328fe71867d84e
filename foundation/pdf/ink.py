"""Knows how far the blackened part of text reaches."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Ink:
    """In ems from the start of the baseline; without any ink the sides have passed each other."""

    left: float
    bottom: float
    right: float
    top: float

    def moved(self, x: float) -> "Ink":
        return Ink(self.left + x, self.bottom, self.right + x, self.top)


NO_INK = Ink(inf, inf, -inf, -inf)


def union(first: Ink, second: Ink) -> Ink:
    return Ink(
        min(first.left, second.left),
        min(first.bottom, second.bottom),
        max(first.right, second.right),
        max(first.top, second.top),
    )
