"""Cuts a paragraph into words that stay together on a line, each in shaped pieces of one direction and face."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple
from unicodedata import category

from foundation.pdf.bidi import embedding_levels
from foundation.pdf.faces import Face, Faces
from foundation.pdf.shaping import Run, shape

_LINE_MAY_END = re.compile(r"(?<= )|(?<=[^\W\d]{2}[-/–—])(?=[^\W\d]{2})")
_ATTACHED = frozenset({"Mn", "Me", "Mc", "Cf"})


class Piece(NamedTuple):
    level: int
    run: Run


PiecesOf = Callable[[str, list[int], Faces], Iterator[Piece]]


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
    """Expects printable text without line breaks."""
    pieces_of = _letters if is_code else _pieces
    levels = embedding_levels(paragraph, base)
    words = []
    start = 0
    for part in filter(None, _LINE_MAY_END.split(paragraph)):
        words.append(_word(part, levels[start : start + len(part)], faces, pieces_of))
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


def _word(part: str, levels: list[int], faces: Faces, pieces_of: PiecesOf) -> Word:
    text = part.removesuffix(" ")
    pieces = tuple(pieces_of(text, levels[: len(text)], faces))
    space = _piece(" ", levels[-1], faces[0]) if text != part else None
    return Word(text, pieces, sum(piece.run.advance for piece in pieces), space)


def _pieces(text: str, levels: list[int], faces: Faces) -> Iterator[Piece]:
    chosen = _faces_of_characters(text, faces)
    start = 0
    for key, places in groupby(zip(levels, chosen, strict=True)):
        end = start + sum(1 for _ in places)
        yield _piece(text[start:end], *key)
        start = end


def _letters(text: str, levels: list[int], faces: Faces) -> Iterator[Piece]:
    """Each on its own: no two codes are alike, but all have the same letters."""
    return (_piece(letter, level, _face_of(letter, faces)) for letter, level in zip(text, levels, strict=True))


def _piece(text: str, level: int, face: Face) -> Piece:
    return Piece(level, shape(text, face, rightward=level % 2 == 0))


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
