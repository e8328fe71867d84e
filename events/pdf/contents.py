"""The days, and where each begins; the themes with their colours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from events.pdf.content import Programme, ThemeLine
from events.pdf.flow import Block, Space
from events.pdf.paper import INSIDE, Paper
from events.pdf.styles import COLOURS, LINE, QUIET_TEXT, ROW, ROW_END, SUBHEADING, TEXT

_NUMBER_WIDTH: Final = 20.0
_TITLE_WIDTH: Final = INSIDE - _NUMBER_WIDTH
_AROUND: Final = 3.5
_SQUARE: Final = 3.2


@dataclass(frozen=True, slots=True)
class Part:
    title: str
    about: str
    page: int


@dataclass(frozen=True, slots=True)
class PartRow:
    part: Part
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        paper.fill(start, y, INSIDE, 0.2, LINE)
        below = paper.write(start, y + _AROUND, _TITLE_WIDTH, self.part.title, ROW)
        paper.write(start, below, _TITLE_WIDTH, self.part.about, QUIET_TEXT)
        paper.write(start + _TITLE_WIDTH, y + _AROUND, _NUMBER_WIDTH, str(self.part.page), ROW_END)
        paper.document.link_to_page(paper.box(start, y, INSIDE, self.height), self.part.page)


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        paper.write(start, y, INSIDE, self.text, TEXT)


@dataclass(frozen=True, slots=True)
class Subheading:
    text: str
    height: float = 9.0

    def draw(self, paper: Paper, start: float, y: float) -> None:
        paper.write(start, y, INSIDE, self.text, SUBHEADING)


@dataclass(frozen=True, slots=True)
class ThemeRow:
    theme: ThemeLine
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        paper.fill(start, y + 1.1, _SQUARE, _SQUARE, COLOURS[self.theme.colour])
        paper.write(start + 6, y, INSIDE - 6, self.theme.title, TEXT)


def contents_groups(paper: Paper, programme: Programme, parts: Sequence[Part]) -> Iterator[list[Block]]:
    words = programme.words
    if not programme.days:
        yield [Sentence(words.nothing, paper.height_of(INSIDE, words.nothing, TEXT))]
    for part in parts:
        yield [_row(paper, part)]
    yield from _theme_groups(paper, programme)
    yield [Space(8), Sentence(words.clock, paper.height_of(INSIDE, words.clock, TEXT))]


def _row(paper: Paper, part: Part) -> PartRow:
    written = paper.height_of(_TITLE_WIDTH, part.title, ROW) + paper.height_of(_TITLE_WIDTH, part.about, QUIET_TEXT)
    return PartRow(part, written + 2 * _AROUND)


def _theme_groups(paper: Paper, programme: Programme) -> Iterator[list[Block]]:
    """The heading stays with the first theme."""
    above: list[Block] = [Space(12), Subheading(programme.words.themes)]
    for theme in programme.themes:
        yield [*above, ThemeRow(theme, paper.height_of(INSIDE - 6, theme.title, TEXT) + 1)]
        above = []
