"""Lets blocks run down columns and over pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from events.pdf.paper import BOTTOM, INSIDE, TOP, Paper


class Block(Protocol):
    """A piece that is never cut; millimetres."""

    @property
    def height(self) -> float: ...
    def draw(self, paper: Paper, start: float, y: float) -> None: ...


@dataclass(frozen=True, slots=True)
class Space:
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        """Nothing stands here."""


@dataclass(frozen=True, slots=True)
class Placed:
    block: Block
    start: float
    y: float


@dataclass(frozen=True, slots=True)
class Columns:
    count: int = 1
    gap: float = 10.0

    @property
    def width(self) -> float:
        return (INSIDE - (self.count - 1) * self.gap) / self.count


ONE_COLUMN = Columns()
ROOM = BOTTOM - TOP

Page = list[Placed]


def flow(groups: Iterable[Sequence[Block]], above: Block, columns: Columns = ONE_COLUMN) -> list[Page]:
    """A group stays together in a column where a whole one holds it; the columns of the first page begin below."""
    running = _Running(above, columns)
    for group in groups:
        height = sum(block.height for block in group)
        if height <= ROOM:
            running.make_room(height)
        for block in group:
            running.place(block)
    return running.pages


class _Running:
    def __init__(self, above: Block, columns: Columns) -> None:
        self.columns = columns
        self.column = 0
        self.top = self.y = TOP + above.height
        self.pages: list[Page] = [[Placed(above, 0, TOP)]]

    def make_room(self, height: float) -> None:
        if self.y == self.top or self.y + height <= BOTTOM:
            return
        self.column += 1
        if self.column == self.columns.count:
            self.column, self.top = 0, TOP
            self.pages.append([])
        self.y = self.top

    def place(self, block: Block) -> None:
        """Space at the head of a column is left out."""
        self.make_room(block.height)
        if isinstance(block, Space) and self.y == self.top:
            return
        start = self.column * (self.columns.width + self.columns.gap)
        self.pages[-1].append(Placed(block, start, self.y))
        self.y += block.height
