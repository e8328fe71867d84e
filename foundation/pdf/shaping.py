"""Turns a run of one direction and one face into placed glyphs, as HarfBuzz shapes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple, Protocol

import uharfbuzz

from foundation.pdf.faces import Face
from foundation.pdf.glyphs import Glyph, Mark
from foundation.pdf.ink import NO_INK, Ink, in_a_row, together
from foundation.pdf.spans import Span, joined, spans_of

_FEATURES = {"kern": True, "liga": True}


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs from left to right, those that stand on the line apart from the marks above and below."""

    face: Face
    marks: tuple[Mark, ...]
    advance: float
    ink: Ink
    spans: tuple[Span, ...]


class _Shape(NamedTuple):
    number: int
    cluster: int
    start: float
    advance: float
    x: float
    y: float

    @property
    def is_attached(self) -> bool:
        return self.y != 0 or (self.advance == 0 and self.x != 0)


class Shape(Protocol):
    def __call__(self, text: str, face: Face, *, rightward: bool) -> Run: ...


def shape(text: str, face: Face, *, rightward: bool) -> Run:
    shapes = _shapes(text, face, rightward=rightward)
    line = [each for each in shapes if not each.is_attached]
    letters = _letters(text, line, rightward=rightward)
    glyphs = [Glyph(each.number, each.start + each.x, own) for each, own in zip(line, letters, strict=True)]
    advance = sum(each.advance for each in shapes)
    return Run(
        face=face,
        marks=tuple(Mark(each.number, each.start + each.x, each.y) for each in shapes if each.is_attached),
        advance=advance,
        ink=together([_ink(face, each.number).moved(each.start + each.x, each.y) for each in shapes]),
        spans=spans_of(glyphs, advance, face),
    )


def shape_apart(text: str, face: Face, *, rightward: bool) -> Run:
    """Letter by letter, without kerning: no two codes are alike, but all have the same letters."""
    letters = [_letter(letter, face, rightward=rightward) for letter in (text if rightward else reversed(text))]
    starts = [*accumulate([letter.advance for letter in letters], initial=0.0)]
    return Run(
        face=face,
        marks=tuple([mark.moved(x) for letter, x in zip(letters, starts, strict=False) for mark in letter.marks]),
        advance=starts[-1],
        ink=in_a_row([letter.ink for letter in letters], starts),
        spans=joined([span for letter in letters for span in letter.spans]),
    )


_letter = lru_cache(maxsize=1024)(shape)


def _shapes(text: str, face: Face, *, rightward: bool) -> list[_Shape]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr" if rightward else "rtl"
    buffer.language = "und"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_GRAPHEMES
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.not_found_glyph = face.missing_glyph
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.shaper, buffer, _FEATURES)
    em = face.units_per_em
    starts = accumulate((place.x_advance / em for place in buffer.glyph_positions), initial=0.0)
    return [
        _Shape(info.codepoint, info.cluster, at, place.x_advance / em, place.x_offset / em, place.y_offset / em)
        for info, place, at in zip(buffer.glyph_infos, buffer.glyph_positions, starts, strict=False)
    ]


def _letters(text: str, line: Sequence[_Shape], *, rightward: bool) -> list[str]:
    """The widest glyph of a cluster carries its letters, so that a reader copies each once."""
    carriers: dict[int, int] = {}
    for place, each in enumerate(line):
        best = carriers.setdefault(each.cluster, place)
        if each.advance > line[best].advance:
            carriers[each.cluster] = place
    letters = [""] * len(line)
    for start, end in pairwise([*sorted(carriers), len(text)]):
        letters[carriers[start]] = text[start:end] if rightward else text[start:end][::-1]
    return letters


@lru_cache(maxsize=8_192)
def _ink(face: Face, number: int) -> Ink:
    extents = face.shaper.get_glyph_extents(number)
    if not extents or not extents.width:
        return NO_INK
    left, top, em = extents.x_bearing, extents.y_bearing, face.units_per_em
    return Ink(left / em, (top + extents.height) / em, (left + extents.width) / em, top / em)
