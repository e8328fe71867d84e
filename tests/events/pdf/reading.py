"""Reads a printed programme as readers see it."""

import re
from dataclasses import dataclass

import pypdfium2

from events.domain.printed_programme import printed_programme
from events.pdf.programme import draw_programme
from tests.foundation.pdf.reading import POINTS_PER_MM, letters

_CODE = re.compile(r"K\d+K")
_LINE = 2.5
"""Points above and below a word in which the rest of its line stands."""


@dataclass(frozen=True)
class Line:
    page: int
    text: str


class Print:
    """Pages count from 1, as people count them; texts are without spaces."""

    def __init__(self, content):
        self.content = content
        with pypdfium2.PdfDocument(content) as pdf:
            self.pages = [letters(page.get_textpage().get_text_range()) for page in pdf]
            self.title = pdf.get_metadata_dict()["Title"]
            self.parts = [(mark.get_title(), mark.get_dest().get_index() + 1) for mark in pdf.get_toc()]

    @classmethod
    def of(cls, edition, agenda, language):
        return cls(draw_programme(printed_programme(edition, agenda, language)))

    def part(self, title):
        """The pages of a part: its first and those up to the next part."""
        starts = [page for _, page in self.parts] + [len(self.pages) + 1]
        place = [name for name, _ in self.parts].index(title)
        return range(starts[place], starts[place + 1])

    def lines_with(self, word, pages=None):
        """What stands on the lines of a Latin word, wherever it is found."""
        return [line for found in self._lines(pages, lambda _: [word]).values() for line in found]

    def lines_by_code(self, pages, columns=1):
        """The lines of every session's code on these pages, each within its column."""
        return self._lines(pages, lambda text: sorted(set(_CODE.findall(text))), columns)

    def numbers_at_the_end(self, page, *, is_rtl):
        """What stands in the last two centimetres that are read of a page's lines, from top to bottom."""
        left = (18 if is_rtl else 172) * POINTS_PER_MM
        with pypdfium2.PdfDocument(self.content) as pdf:
            text = pdf[page - 1].get_textpage()
            bounds = {"left": left, "right": left + 20 * POINTS_PER_MM, "bottom": 20 * POINTS_PER_MM}
            return re.findall(r"\d+", text.get_text_bounded(top=270 * POINTS_PER_MM, **bounds))

    def _lines(self, pages, words_in, columns=1):
        found = {}
        with pypdfium2.PdfDocument(self.content) as pdf:
            for number in pages or range(1, len(pdf) + 1):
                text = pdf[number - 1].get_textpage()
                for word in words_in(self.pages[number - 1]):
                    found.setdefault(word, []).extend(Line(number, line) for line in _lines_of(text, word, columns))
        return found


def _lines_of(text, word, columns):
    width = 210 * POINTS_PER_MM / columns
    searcher = text.search(word, match_case=True)
    while spot := searcher.get_next():
        left, bottom, _, top = text.get_charbox(spot[0])
        start = left // width * width
        yield letters(text.get_text_bounded(start, bottom - _LINE, start + width, top + _LINE))
