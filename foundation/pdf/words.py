"""Cuts a paragraph into words that stay together on a line, each in shaped pieces of one direction and face."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

from foundation.pdf.bidi import embedding_levels
from foundation.pdf.faces import Face, Faces
from foundation.pdf.shaping import Run, Shape, shape, shape_apart

_LINE_MAY_END = re.compile(r"(?<= )|(?<=[^\W\d]{2}[-/–—])(?=[^\W\d]{2})")
_ATTACHED = frozenset({"Mn", "Me", "Mc", "Cf"})
_LONGEST_REMEMBERED = 30

Levels = tuple[int, ...]


class Piece(NamedTuple):
    level: int
    run: Run


@dataclass(frozen=True, slots=True)
class Word:
    """Pieces in reading order, and the space before the next word on the same line."""

    text: str
    pieces: tuple[Piece, ...]
    width: float
    space: Piece | None

    @property
    def space_width(self) -> float:
        return self.space.run.advance if self.space else 0.0


def words_of(paragraph: str, faces: Faces, base: int, *, is_code: bool = False) -> list[Word]:
    """Expects printable text without line breaks. A code is one word; words of usual length are remembered."""
    levels = tuple(embedding_levels(paragraph, base))
    if is_code:
        return [_word(paragraph, levels, faces, shape_apart)] if paragraph else []
    words = []
    start = 0
    for part in filter(None, _LINE_MAY_END.split(paragraph)):
        word_of = _remembered if len(part) <= _LONGEST_REMEMBERED else _word
        words.append(word_of(part, levels[start : start + len(part)], faces))
        start += len(part)
    return words


def letters_of(text: str) -> Iterator[str]:
    """Each letter with its marks and joiners."""
    letter = ""
    for character in text:
        if letter and category(character) not in _ATTACHED:
            yield letter
            letter = ""
        letter += character
    if letter:
        yield letter


def _word(part: str, levels: Levels, faces: Faces, shaped: Shape = shape) -> Word:
    text = part.removesuffix(" ")
    pieces = tuple(_pieces(text, levels, faces, shaped))
    space = Piece(levels[-1], _space(faces[0])) if text != part else None
    return Word(text, pieces, sum(piece.run.advance for piece in pieces), space)


_remembered = lru_cache(maxsize=16_384)(_word)


def _pieces(text: str, levels: Levels, faces: Faces, shaped: Shape) -> Iterator[Piece]:
    chosen = _faces_of_characters(text, faces)
    start = 0
    for (level, face), places in groupby(zip(levels, chosen, strict=False)):
        end = start + len(list(places))
        yield Piece(level, shaped(text[start:end], face, rightward=level % 2 == 0))
        start = end


@cache
def _space(face: Face) -> Run:
    return shape(" ", face, rightward=True)


def _faces_of_characters(text: str, faces: Faces) -> list[Face]:
    if faces[0].has_all(text):
        return [faces[0]] * len(text)
    return [face for letter in letters_of(text) for face in [_face_of(letter, faces)] * len(letter)]


def _face_of(letter: str, faces: Faces) -> Face:
    visible = [character for character in letter if category(character) != "Cf"]
    for wanted in (visible, visible[:1]):
        for face in faces:
            if face.has_all(wanted):
                return face
    return faces[0]
