"""Turns a run of one direction and one face into placed glyphs, as HarfBuzz shapes it."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any, NamedTuple

import uharfbuzz

from foundation.pdf.faces import Face

_FEATURES = {"kern": True, "liga": True}


class Glyph(NamedTuple):
    """A glyph with its moves in ems, and the letters it stands for in the order the eye meets them."""

    number: int
    advance: float
    x: float
    y: float
    text: str


class Ink(NamedTuple):
    """What is blackened, in ems from the start of the baseline."""

    left: float
    bottom: float
    right: float
    top: float


NO_INK = Ink(0.0, 0.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs from left to right; a plain run only moves by the face's own advances."""

    face: Face
    glyphs: tuple[Glyph, ...]
    advance: float
    ink: Ink
    is_plain: bool


@lru_cache(maxsize=16_384)
def shape(text: str, face: Face, *, rightward: bool) -> Run:
    buffer = _shaped(text, face, rightward=rightward)
    letters = _letters_of_glyphs(text, buffer, rightward=rightward)
    em = face.units_per_em
    glyphs = tuple(
        Glyph(info.codepoint, place.x_advance / em, place.x_offset / em, place.y_offset / em, own)
        for info, place, own in zip(buffer.glyph_infos, buffer.glyph_positions, letters, strict=True)
    )
    is_plain = all(glyph.x == glyph.y == 0 and glyph.advance == face.advances[glyph.number] for glyph in glyphs)
    return Run(face, glyphs, sum(glyph.advance for glyph in glyphs), _ink(face, glyphs), is_plain)


def union(first: Ink, second: Ink) -> Ink:
    return Ink(
        min(first.left, second.left),
        min(first.bottom, second.bottom),
        max(first.right, second.right),
        max(first.top, second.top),
    )


def _shaped(text: str, face: Face, *, rightward: bool) -> Any:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.direction = "ltr" if rightward else "rtl"
    buffer.language = "und"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.not_found_glyph = face.missing_glyph
    buffer.guess_segment_properties()
    uharfbuzz.shape(face.shaper, buffer, _FEATURES)
    return buffer


def _letters_of_glyphs(text: str, buffer: Any, *, rightward: bool) -> list[str]:
    """The widest glyph of a cluster carries its letters, so that a reader copies each once."""
    carriers: dict[int, int] = {}
    widths = [place.x_advance for place in buffer.glyph_positions]
    for place, info in enumerate(buffer.glyph_infos):
        best = carriers.setdefault(info.cluster, place)
        if widths[place] > widths[best]:
            carriers[info.cluster] = place
    letters = [""] * len(widths)
    for start, end in pairwise([*sorted(carriers), len(text)]):
        letters[carriers[start]] = text[start:end] if rightward else text[start:end][::-1]
    return letters


def _ink(face: Face, glyphs: tuple[Glyph, ...]) -> Ink:
    ink, at, em = None, 0.0, face.units_per_em
    for glyph in glyphs:
        extents = face.shaper.get_glyph_extents(glyph.number)
        if extents and extents.width:
            left, top = at + glyph.x + extents.x_bearing / em, glyph.y + extents.y_bearing / em
            box = Ink(left, top + extents.height / em, left + extents.width / em, top)
            ink = union(ink, box) if ink else box
        at += glyph.advance
    return ink or NO_INK
