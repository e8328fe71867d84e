"""Sessions of one time side by side, two in a row, for days on which many are held at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from events.pdf.content import Entry
from events.pdf.flow import Block
from events.pdf.pairs import pair
from events.pdf.paper import INSIDE, Paper
from events.pdf.rail import (
    ABOVE,
    BELOW,
    BODY,
    draw_rail,
    draw_rule,
    draw_strip,
    people_blocks,
    time_height,
    title_block,
)
from events.pdf.styles import SMALL_FACT, SMALL_ROOM
from events.pdf.themes import themes_block

IN_A_ROW: Final = 2
_GAP: Final = 6.0
_STRIP_BESIDE: Final = 3.5
_WIDTH: Final = (INSIDE - BODY - _GAP - _STRIP_BESIDE) / IN_A_ROW
_MOST_PEOPLE: Final = 8


@dataclass(frozen=True, slots=True)
class Card:
    entry: Entry
    blocks: tuple[Block, ...]

    @property
    def height(self) -> float:
        return sum(block.height for block in self.blocks)

    def draw(self, paper: Paper, start: float, y: float) -> None:
        for block in self.blocks:
            block.draw(paper, start, y)
            y += block.height


@dataclass(frozen=True, slots=True)
class ParallelRow:
    """`places` count the entries of all days; `until` is empty where its sessions end at different times."""

    cards: tuple[Card, ...]
    places: tuple[int, ...]
    until: str
    is_new_time: bool
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        draw_rule(paper, start, y, is_new_time=self.is_new_time)
        draw_rail(paper, start, y, (self.cards[0].entry.starts, self.until), is_new_time=self.is_new_time)
        for number, card in enumerate(self.cards):
            across = start + BODY + number * (_WIDTH + _GAP + _STRIP_BESIDE)
            draw_strip(paper, across - _STRIP_BESIDE, y, self.height, card.entry)
            card.draw(paper, across, y + ABOVE)


def fits_a_card(entry: Entry) -> bool:
    return not entry.is_break and len(entry.people) <= _MOST_PEOPLE


def parallel_row(paper: Paper, entries: Sequence[Entry], first_place: int, *, is_new_time: bool) -> ParallelRow:
    ends = {entry.until for entry in entries}
    until = ends.pop() if len(ends) == 1 else ""
    cards = tuple(_card(paper, entry, said_before=until) for entry in entries)
    places = tuple(range(first_place, first_place + len(entries)))
    height = max(time_height(paper, entries[0].starts, until), *(card.height for card in cards)) + ABOVE + BELOW
    return ParallelRow(cards, places, until, is_new_time, height)


def _card(paper: Paper, entry: Entry, *, said_before: str) -> Card:
    until = "" if said_before else entry.until
    facts = " · ".join(filter(None, (entry.kind, entry.length, until, *entry.facts)))
    themes = themes_block(paper, entry.themes, _WIDTH)
    blocks = (
        title_block(paper, entry, _WIDTH),
        pair(paper, (entry.room, SMALL_ROOM), (facts, SMALL_FACT), _WIDTH),
        *people_blocks(paper, entry.people, _WIDTH),
    )
    return Card(entry, (*blocks, themes) if themes else blocks)
