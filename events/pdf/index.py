"""Everybody on the programme, and the pages on which their sessions stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from events.pdf.content import IndexedPerson, IndexedSession
from events.pdf.flow import Block, Columns, Space
from events.pdf.paper import Paper
from events.pdf.styles import PERSON, PERSON_ABOUT, STANDS, STANDS_ON

TWO_COLUMNS: Final = Columns(2, gap=10)
_WIDTH: Final = TWO_COLUMNS.width
_BETWEEN: Final = 2.0
_STAY_TOGETHER: Final = 3


@dataclass(frozen=True, slots=True)
class PersonHead:
    person: IndexedPerson
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        below = paper.write(start, y, _WIDTH, self.person.name, PERSON)
        paper.write(start, below, _WIDTH, self.person.about, PERSON_ABOUT)


@dataclass(frozen=True, slots=True)
class SessionRow:
    title: str
    pages: tuple[int, ...]
    height: float

    def draw(self, paper: Paper, start: float, y: float) -> None:
        """The row leads to the first of its pages."""
        numbers = " ".join(map(str, self.pages))
        taken = min(paper.width_of(numbers, STANDS_ON), _WIDTH / 3)
        paper.write(start, y, _WIDTH - taken - _BETWEEN, self.title, STANDS)
        paper.document.text(paper.box(start + _WIDTH - taken, y, taken, self.height), numbers, STANDS_ON)
        paper.document.link_to_page(paper.box(start, y, _WIDTH, self.height), self.pages[0])


def index_groups(paper: Paper, people: Iterable[IndexedPerson], pages: Mapping[int, int]) -> Iterator[list[Block]]:
    """The name stays with the first sessions."""
    for person in people:
        blocks = [_head(paper, person), *(_row(paper, session, pages) for session in person.sessions)]
        yield blocks[:_STAY_TOGETHER]
        yield from ([block] for block in blocks[_STAY_TOGETHER:])
        yield [Space(2.5)]


def _head(paper: Paper, person: IndexedPerson) -> Block:
    return PersonHead(
        person, paper.height_of(_WIDTH, person.name, PERSON) + paper.height_of(_WIDTH, person.about, PERSON_ABOUT)
    )


def _row(paper: Paper, session: IndexedSession, pages: Mapping[int, int]) -> Block:
    found = sorted({pages[place] for place in session.places})
    return SessionRow(session.title, tuple(found), paper.height_of(_WIDTH, session.title, STANDS))
