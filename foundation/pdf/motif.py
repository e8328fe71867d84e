"""Draws the eight-fold star lattice of the conference from its geometry."""

from functools import lru_cache
from math import cos, pi, sin

from foundation.pdf.files import pack

_POINTS = 8
_TIP = 0.5
_NOTCH = _TIP * cos(pi / 4) / cos(pi / 8)
_HEART = _NOTCH * cos(pi / 4) / cos(pi / 8)


@lru_cache(maxsize=64)
def packed_stars(columns: int, rows: int) -> bytes:
    """Outlines of stars, one to each square of side 1, whose tips touch those of their neighbours.

    The same star is drawn again in a moved space: repeated words shrink to nothing.
    """
    row = f"{_star(0.5, 0.5)} S 1 0 0 1 1 0 cm\n" * columns
    drawing = f"{row}1 0 0 1 -{columns} 1 cm\n" * rows
    return pack(drawing.encode("ascii"), level=9)


def _star(x: float, y: float) -> str:
    return f"{_ring(x, y, _TIP, _NOTCH, 0)}\n{_ring(x, y, _HEART, _HEART * _NOTCH / _TIP, pi / 8)}"


def _ring(x: float, y: float, tip: float, notch: float, turn: float) -> str:
    corners = []
    for step in range(2 * _POINTS):
        radius = notch if step % 2 else tip
        angle = turn + step * pi / _POINTS
        corners.append(f"{x + radius * cos(angle):.4f} {y + radius * sin(angle):.4f}")
    return " l ".join(corners).replace(" l ", " m ", 1) + " l h"
