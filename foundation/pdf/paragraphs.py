"""Reads a text as paragraphs, each with a direction of its own."""

from dataclasses import dataclass

from foundation.pdf.bidi import LEFT_TO_RIGHT, RIGHT_TO_LEFT, paragraph_level
from foundation.pdf.cleaning import printable, without_tashkeel
from foundation.pdf.faces import Faces, faces
from foundation.pdf.lines import Line, lay_line
from foundation.pdf.styles import Direction, TextStyle
from foundation.pdf.words import Word, words_of

_LEVELS: dict[Direction, int] = {"ltr": LEFT_TO_RIGHT, "rtl": RIGHT_TO_LEFT}


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: tuple[Word, ...]
    faces: Faces
    base: int
    is_code: bool

    @property
    def width(self) -> float:
        return sum(word.width + word.space_width for word in self.words)

    @property
    def widest_word(self) -> float:
        return max((word.width for word in self.words), default=0.0)

    def words_of(self, text: str) -> list[Word]:
        return words_of(text, self.faces, self.base, is_code=self.is_code)

    def line_of(self, text: str) -> Line:
        return lay_line(self.words_of(text))


def read_paragraphs(text: str, style: TextStyle, direction: Direction) -> list[Paragraph]:
    """A text of one line at most reads its line breaks as spaces."""
    text = printable(text if style.tashkeel else without_tashkeel(text))
    texts = [text.replace("\n", " ")] if style.max_lines == 1 else text.split("\n")
    return [_paragraph(text, style, direction) for text in texts]


def _paragraph(text: str, style: TextStyle, direction: Direction) -> Paragraph:
    base = _LEVELS[style.direction] if style.direction else paragraph_level(text, _LEVELS[direction])
    chosen = faces(style.weight)
    words = words_of(text, chosen, base, is_code=style.is_code)
    return Paragraph(tuple(words), chosen, base, style.is_code)
