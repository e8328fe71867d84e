"""What entries have in common: the time on the side that is read first, the theme's strip, the title, the people."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from events.pdf.content import Entry, PersonLine
from events.pdf.flow import Block
from events.pdf.pairs import pair
from events.pdf.paper import INSIDE, TOP, Paper
from events.pdf.styles import ABOUT, BREAK, COLOURS, INK, LINE, NAME, SAME_TIME, TIME, TITLE, UNTIL

RAIL: Final = 24.0
BODY: Final = RAIL + 3.5
ABOVE: Final = 2.4
BELOW: Final = 2.6
_STRIP: Final = 1.0


@dataclass(frozen=True, slots=True)
class Title:
    """Leads to the session's page."""

    entry: Entry
    width: float
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        paper.write(start, y, self.width, self.entry.title, BREAK if self.entry.is_break else TITLE)
        if self.entry.address:
            paper.document.link_to_address(paper.box(start, y, self.width, self.height), self.entry.address)


def title_block(paper: Paper, entry: Entry, width: float) -> Title:
    return Title(entry, width, paper.height_of(width, entry.title, BREAK if entry.is_break else TITLE))


def people_blocks(paper: Paper, people: Iterable[PersonLine], width: float) -> tuple[Block, ...]:
    return tuple(pair(paper, (person.name, NAME), (person.about, ABOUT), width) for person in people)


def draw_rule(paper: Paper, start: float, y: float, *, is_new_time: bool) -> None:
    """Dark and whole where a new time begins; none at the head of a page."""
    if y == TOP:
        return
    if is_new_time:
        paper.fill(start, y, INSIDE, 0.25, INK)
        return
    paper.fill(start + BODY, y, INSIDE - BODY, 0.2, LINE)


def draw_rail(paper: Paper, start: float, y: float, times: tuple[str, str], *, is_new_time: bool) -> None:
    """Beginning and end; strong where the time is new, and again at the head of a page."""
    starts, until = times
    style = TIME if is_new_time or y == TOP else SAME_TIME
    below = paper.write(start, y + ABOVE - 0.3, RAIL - 2, starts, style)
    paper.write(start, below, RAIL - 2, until, UNTIL)


def time_height(paper: Paper, starts: str, until: str) -> float:
    return paper.height_of(RAIL - 2, starts, TIME) + paper.height_of(RAIL - 2, until, UNTIL)


def draw_strip(paper: Paper, start: float, y: float, height: float, entry: Entry) -> None:
    """In the colour of the first theme, beside an entry so high."""
    if entry.themes:
        paper.fill(start, y + ABOVE, _STRIP, height - ABOVE - BELOW, COLOURS[entry.themes[0].colour])
