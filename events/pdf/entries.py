"""A day's entries: each by itself with its room at the end, or several of one time beside each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Final

from events.pdf.content import Day, Entry, PersonLine
from events.pdf.flow import Block
from events.pdf.paper import INSIDE, Paper
from events.pdf.parallel import IN_A_ROW, ParallelRow, fits_a_card, parallel_row
from events.pdf.rail import (
    ABOVE,
    BELOW,
    BODY,
    RAIL,
    draw_rail,
    draw_rule,
    draw_strip,
    people_blocks,
    time_height,
    title_block,
)
from events.pdf.styles import FACT, ROOM, SAND
from events.pdf.themes import themes_block
from foundation.pdf import TextStyle

_SIDE_WIDTH: Final = 42.0
_SIDE: Final = INSIDE - _SIDE_WIDTH
_WIDTH: Final = _SIDE - BODY - 5
_HANGING: Final = 3.0
_PEOPLE_TOGETHER: Final = 8
_MANY_AT_ONCE: Final = 5


@dataclass(frozen=True, slots=True)
class EntryBlock:
    """`places` count the entries of all days."""

    entry: Entry
    places: tuple[int, ...]
    is_new_time: bool
    blocks: tuple[Block, ...]
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        if self.entry.is_break:
            paper.fill(start - _HANGING, y, INSIDE + 2 * _HANGING, self.height, SAND)
        draw_rule(paper, start, y, is_new_time=self.is_new_time)
        draw_strip(paper, start + RAIL, y, self.height, self.entry)
        draw_rail(paper, start, y, (self.entry.starts, _until(self.entry)), is_new_time=self.is_new_time)
        y += ABOVE
        self._draw_side(paper, start + _SIDE, y)
        for block in self.blocks:
            block.draw(paper, start + BODY, y)
            y += block.height

    def _draw_side(self, paper: Paper, start: float, y: float) -> None:
        for text, style in _side_lines(self.entry):
            y = paper.write(start, y, _SIDE_WIDTH, text, style)


@dataclass(frozen=True, slots=True)
class MorePeople:
    """Those whom the entry itself has no room for."""

    people: tuple[Block, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.people) + BELOW

    def draw(self, paper: Paper, start: float, y: float) -> None:
        for block in self.people:
            block.draw(paper, start + BODY, y)
            y += block.height


def day_groups(paper: Paper, day: Day, first_place: int) -> Iterator[list[Block]]:
    place = first_place
    times = [list(entries) for _, entries in groupby(day.entries, key=attrgetter("starts"))]
    is_dense = max(map(len, times)) >= _MANY_AT_ONCE
    for entries in times:
        is_new_time = True
        for row, is_parallel in _rows(entries, is_dense=is_dense):
            made = _parallel if is_parallel else _alone
            yield made(paper, row, place, is_new_time=is_new_time)
            place += len(row)
            is_new_time = False


def _rows(entries: Sequence[Entry], *, is_dense: bool) -> Iterator[tuple[Sequence[Entry], bool]]:
    """The last of many stands alone in a row, but as the others do."""
    for is_card, alike in groupby(entries, key=lambda entry: is_dense and fits_a_card(entry)):
        rest = list(alike)
        is_parallel = is_card and len(rest) > 1
        step = IN_A_ROW if is_parallel else 1
        yield from ((rest[start : start + step], is_parallel) for start in range(0, len(rest), step))


def _parallel(paper: Paper, row: Sequence[Entry], place: int, *, is_new_time: bool) -> list[Block]:
    return [parallel_row(paper, row, place, is_new_time=is_new_time)]


def _alone(paper: Paper, row: Sequence[Entry], place: int, *, is_new_time: bool) -> list[Block]:
    [entry] = row
    first, *others = _portions(entry.people)
    themes = themes_block(paper, entry.themes, _WIDTH)
    blocks = (title_block(paper, entry, _WIDTH), *people_blocks(paper, first, _WIDTH), *([themes] if themes else []))
    body = sum(block.height for block in blocks)
    side = sum(paper.height_of(_SIDE_WIDTH, text, style) for text, style in _side_lines(entry))
    height = max(body, side, time_height(paper, entry.starts, _until(entry))) + ABOVE + BELOW
    head = EntryBlock(entry, (place,), is_new_time, blocks, height)
    return [head, *(MorePeople(people_blocks(paper, portion, _WIDTH)) for portion in others)]


def _portions(people: Sequence[PersonLine]) -> list[Sequence[PersonLine]]:
    starts = range(0, max(len(people), 1), _PEOPLE_TOGETHER)
    return [people[start : start + _PEOPLE_TOGETHER] for start in starts]


def _side_lines(entry: Entry) -> list[tuple[str, TextStyle]]:
    if entry.is_break:
        return [(f"{entry.room} · {entry.length}", FACT)]
    return [(entry.room, ROOM), (f"{entry.kind} · {entry.length}", FACT), *((fact, FACT) for fact in entry.facts)]


def _until(entry: Entry) -> str:
    """A break's length says enough."""
    return "" if entry.is_break else entry.until


def pages_of_entries(pages: Sequence[Sequence[Block]], first: int) -> dict[int, int]:
    """By their places; the pages count from `first`."""
    return {
        place: number
        for number, blocks in enumerate(pages, start=first)
        for block in blocks
        if isinstance(block, EntryBlock | ParallelRow)
        for place in block.places
    }
