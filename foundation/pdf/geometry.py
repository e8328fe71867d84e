"""Measures of a page: millimetres from its top left corner, turned into points from its bottom left one."""

from functools import lru_cache
from typing import NamedTuple

_POINTS_PER_MM = 72 / 25.4


class Box(NamedTuple):
    """Millimetres from the top left corner of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height


class Frame(NamedTuple):
    """Points from the bottom left corner of the page."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def top(self) -> float:
        return self.bottom + self.height


def points(millimetres: float) -> float:
    return millimetres * _POINTS_PER_MM


def millimetres(points: float) -> float:
    return points / _POINTS_PER_MM


@lru_cache(maxsize=1024)
def frame_on_page(box: Box, page_height: float) -> Frame:
    """The page's height in millimetres; a layout has the same boxes on every page."""
    x, y, width, height = box
    bottom = page_height - y - height
    return Frame(x * _POINTS_PER_MM, bottom * _POINTS_PER_MM, width * _POINTS_PER_MM, height * _POINTS_PER_MM)
