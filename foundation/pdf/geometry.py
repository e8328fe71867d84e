"""Measures of a page: millimetres from its top left corner, turned into points from its bottom left one."""

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

    @property
    def as_rectangle(self) -> str:
        return f"{self.left:.3f} {self.bottom:.3f} {self.width:.3f} {self.height:.3f}"


def points(millimetres: float) -> float:
    return millimetres * _POINTS_PER_MM


def frame_on_page(box: Box, page_height: float) -> Frame:
    """The page's height in millimetres."""
    return Frame(points(box.x), points(page_height - box.bottom), points(box.width), points(box.height))
