"""Two texts of unlike weight: beside each other where there is room, else one below the other."""

from dataclasses import dataclass
from typing import Final

from events.pdf.flow import Block
from events.pdf.paper import Paper
from foundation.pdf import TextStyle

_BETWEEN: Final = 2.0


@dataclass(frozen=True, slots=True)
class Pair:
    """`beside` is how far the second begins from the first; 0 where it stands below."""

    first: tuple[str, TextStyle]
    second: tuple[str, TextStyle]
    width: float
    beside: float
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        below = paper.write(start, y, self.beside or self.width, *self.first)
        second_y = y if self.beside else below
        paper.write(start + self.beside, second_y, self.width - self.beside, *self.second)


def pair(paper: Paper, first: tuple[str, TextStyle], second: tuple[str, TextStyle], width: float) -> Block:
    taken = paper.width_of(*first) + _BETWEEN
    if second[0] and taken + paper.width_of(*second) <= width:
        height = max(paper.height_of(width, *first), paper.height_of(width, *second))
        return Pair(first, second, width, taken, height)
    return Pair(first, second, width, 0, paper.height_of(width, *first) + paper.height_of(width, *second))
