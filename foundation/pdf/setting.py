"""Holds lines set at one size, and knows the ink they take."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from foundation.pdf.lines import Line


class Room(NamedTuple):
    """Measures in points."""

    width: float
    height: float


class Placed(NamedTuple):
    """How a text came out: its size in points, its lines, and whether an ellipsis stands for the rest."""

    size: float
    line_count: int
    is_cut: bool


@dataclass(frozen=True, slots=True)
class SetText:
    """Lines one below the other; `size` in points, everything else in ems from the first baseline."""

    size: float
    lines: tuple[Line, ...]
    line_height: float
    is_cut: bool = False

    @property
    def height(self) -> float:
        """In points, with the space between lines but whatever the ink."""
        return len(self.lines) * self.line_height * self.size

    @property
    def width(self) -> float:
        return max(line.full_width for line in self.lines)

    @property
    def ink_top(self) -> float:
        return max(line.ink.top - place * self.line_height for place, line in enumerate(self.lines))

    @property
    def ink_bottom(self) -> float:
        return min(line.ink.bottom - place * self.line_height for place, line in enumerate(self.lines))

    def is_within(self, room: Room) -> bool:
        height = self.ink_top - self.ink_bottom
        return self.width * self.size <= room.width and height * self.size <= room.height

    def squeezed_into(self, room: Room) -> "SetText":
        """The last resort of a box too small for one line of the smallest size."""
        width = self.width * self.size
        height = (self.ink_top - self.ink_bottom) * self.size
        scale = min(1.0, room.width / max(width, room.width), room.height / max(height, room.height))
        return replace(self, size=self.size * scale)
