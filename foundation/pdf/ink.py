"""Knows how far the blackened part of text reaches."""

from collections.abc import Sequence
from math import inf
from operator import add
from typing import NamedTuple


class Ink(NamedTuple):
    """In ems from the start of the baseline; without any ink the sides have passed each other."""

    left: float
    bottom: float
    right: float
    top: float

    def moved(self, x: float, y: float = 0.0) -> "Ink":
        return Ink(self.left + x, self.bottom + y, self.right + x, self.top + y)


NO_INK = Ink(inf, inf, -inf, -inf)


def together(inks: Sequence[Ink]) -> Ink:
    if not inks:
        return NO_INK
    left, bottom, right, top = zip(*inks, strict=True)
    return Ink(min(left), min(bottom), max(right), max(top))


def in_a_row(inks: Sequence[Ink], starts: Sequence[float]) -> Ink:
    """Those of runs on one line."""
    if not inks:
        return NO_INK
    lefts, bottoms, rights, tops = zip(*inks, strict=True)
    return Ink(min(map(add, lefts, starts)), min(bottoms), max(map(add, rights, starts)), max(tops))
