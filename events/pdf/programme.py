"""Puts the parts of a programme on their pages, and the pages into one document."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from events.pdf.content import Programme
from events.pdf.contents import Part, contents_groups
from events.pdf.cover import draw_cover
from events.pdf.entries import day_groups, pages_of_entries
from events.pdf.flow import Page, flow
from events.pdf.headings import frame_page, heading
from events.pdf.index import TWO_COLUMNS, index_groups
from events.pdf.paper import Paper

_COVER_PAGES = 1


@dataclass(frozen=True, slots=True)
class Section:
    """Pages that say the same at their head."""

    name: str
    pages: list[Page]


def draw_programme(programme: Programme) -> bytes:
    paper = Paper(f"{programme.cover.title} – {programme.cover.kind}", programme.language)
    sections = _Layout(paper, programme).sections()
    pages = [(section.name, page) for section in sections for page in section.pages]
    draw_cover(paper, programme.cover)
    for number, (name, page) in enumerate(pages, start=_COVER_PAGES + 1):
        paper.document.next_page()
        frame_page(paper, programme, name, number, len(pages) + _COVER_PAGES)
        for placed in page:
            placed.block.draw(paper, placed.start, placed.y)
    return paper.saved()


class _Layout:
    """Days do not depend on the numbers of pages; the contents before them take as many pages whatever the numbers."""

    def __init__(self, paper: Paper, programme: Programme) -> None:
        self.paper = paper
        self.programme = programme

    def sections(self) -> list[Section]:
        days = list(self._days())
        first = _COVER_PAGES + 1 + len(self._contents([0] * (len(days) + 1)).pages)
        starts = list(accumulate((len(day.pages) for day in days), initial=first))
        pages = [[placed.block for placed in page] for day in days for page in day.pages]
        people = self._people(pages_of_entries(pages, first))
        return [self._contents(starts), *days, *people]

    def _days(self) -> Iterator[Section]:
        place = 0
        for day in self.programme.days:
            above = heading(self.paper, day.title, day.about)
            yield Section(day.title, flow(day_groups(self.paper, day, place), above))
            place += len(day.entries)

    def _contents(self, starts: Sequence[int]) -> Section:
        parts = [Part(day.title, day.about, start) for day, start in zip(self.programme.days, starts, strict=False)]
        if self.programme.people:
            parts.append(Part(self.programme.words.people, "", starts[-1]))
        name = self.programme.words.contents
        groups = contents_groups(self.paper, self.programme, parts)
        return Section(name, flow(groups, heading(self.paper, name)))

    def _people(self, pages: dict[int, int]) -> Iterator[Section]:
        if self.programme.people:
            name = self.programme.words.people
            groups = index_groups(self.paper, self.programme.people, pages)
            yield Section(name, flow(groups, heading(self.paper, name), TWO_COLUMNS))
