"""Turns a run of one direction and one face into placed glyphs, as HarfBuzz shapes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

import uharfbuzz

from foundation.pdf.faces import Face
from foundation.pdf.glyphs import Glyph, Mark
from foundation.pdf.ink import NO_INK, Ink, together
from foundation.pdf.spans import Span, spans_of

_LONGEST_REMEMBERED = 30
_FEATURES = {"kern": True, "liga": True}


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs from left to right; `spans` say the same as a PDF shows it."""

    face: Face
    glyphs: tuple[Glyph, ...]
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


def shape(text: str, face: Face, *, rightward: bool) -> Run:
    """Remembers words of usual length: in a batch of names most come again."""
    if len(text) <= _LONGEST_REMEMBERED:
        return _remembered(text, face, rightward=rightward)
    return _shape(text, face, rightward=rightward)


def _shape(text: str, face: Face, *, rightward: bool) -> Run:
    shapes = _shapes(text, face, rightward=rightward)
    line = [each for each in shapes if not each.is_attached]
    letters = _letters(text, line, rightward=rightward)
    glyphs = tuple(Glyph(each.number, each.start + each.x, own) for each, own in zip(line, letters, strict=True))
    advance = sum(each.advance for each in shapes)
    return Run(
        face=face,
        glyphs=glyphs,
        marks=tuple(Mark(each.number, each.start + each.x, each.y) for each in shapes if each.is_attached),
        advance=advance,
        ink=together([_ink(face, each.number).moved(each.start + each.x, each.y) for each in shapes]),
        spans=spans_of(glyphs, advance, face),
    )


_remembered = lru_cache(maxsize=16_384)(_shape)


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
