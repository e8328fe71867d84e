"""Placed glyphs, in ems from the start of their run."""

from typing import NamedTuple


class Glyph(NamedTuple):
    """A glyph of the line and its letters in the order the eye meets them."""

    number: int
    x: float
    text: str


class Mark(NamedTuple):
    """A glyph above or below a letter."""

    number: int
    x: float
    y: float

    def moved(self, x: float) -> "Mark":
        return Mark(self.number, self.x + x, self.y)
