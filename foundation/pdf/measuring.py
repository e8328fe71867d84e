"""Tells how much room a text will take before it is drawn."""

from functools import lru_cache
from typing import NamedTuple

from foundation.pdf.cutting import TALLEST_LINE
from foundation.pdf.fitting import fit_text
from foundation.pdf.geometry import millimetres, points
from foundation.pdf.setting import Room
from foundation.pdf.styles import Direction, TextStyle

_ENDLESS = 100_000.0
_ROUNDING = 0.01


class Measure(NamedTuple):
    """Millimetres; a box of this size holds the text as it was measured."""

    width: float
    height: float


@lru_cache(maxsize=4096)
def measure_text(text: str, width: float, style: TextStyle, direction: Direction) -> Measure:
    """In a box so many millimetres wide and as high as need be."""
    found = fit_text(text, Room(points(width), _ENDLESS), style, direction)
    lines = max(len(found.lines) * style.line_height, (len(found.lines) - 1) * style.line_height + TALLEST_LINE)
    height = max(lines, found.ink_top - found.ink_bottom) * found.size
    return Measure(millimetres(found.width * found.size) + _ROUNDING, millimetres(height) + _ROUNDING)
