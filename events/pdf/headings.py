"""Headings and what stands above and below every page."""

from dataclasses import dataclass
from typing import Final

from events.pdf.content import Programme
from events.pdf.paper import INSIDE, Paper
from events.pdf.styles import HEADING, INK, LINE, QUIET_TEXT, RIVER, RUNNING, RUNNING_END

_HEAD: Final = 11.0
_FOOT: Final = 281.0
_LINE_HEIGHT: Final = 5.0
_RULE: Final = 0.6
_THIN: Final = 0.2
_HALF: Final = INSIDE / 2


@dataclass(frozen=True, slots=True)
class Heading:
    """Begins a part of the document, also in the list of its parts."""

    title: str
    subtitle: str
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        paper.document.bookmark(self.title)
        paper.fill(start, y, 18, _RULE * 2, RIVER)
        below = paper.write(start, y + 3, INSIDE, self.title, HEADING)
        paper.write(start, below, INSIDE, self.subtitle, QUIET_TEXT)


def heading(paper: Paper, title: str, subtitle: str = "") -> Heading:
    written = paper.height_of(INSIDE, title, HEADING) + paper.height_of(INSIDE, subtitle, QUIET_TEXT)
    return Heading(title, subtitle, written + 8)


def frame_page(paper: Paper, programme: Programme, part: str, page: int, pages: int) -> None:
    """The edition and the part above, the release and the page below."""
    numbers = programme.words.page.format(page=page, pages=pages)
    _two_sides(paper, _HEAD, programme.cover.title, part)
    paper.fill(0, _HEAD + _LINE_HEIGHT + 1, INSIDE, _THIN, INK)
    paper.fill(0, _FOOT - 1, INSIDE, _THIN, LINE)
    _two_sides(paper, _FOOT, programme.cover.as_of, numbers)


def _two_sides(paper: Paper, y: float, first: str, second: str) -> None:
    paper.document.text(paper.box(0, y, _HALF, _LINE_HEIGHT), first, RUNNING)
    paper.document.text(paper.box(_HALF, y, _HALF, _LINE_HEIGHT), second, RUNNING_END)
