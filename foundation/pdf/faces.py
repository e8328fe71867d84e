"""Knows the faces that documents are set in, and which of them has which letter."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from struct import unpack
from typing import Any

import uharfbuzz

_FOLDER = Path(__file__).parent / "fonts"


class Weight(StrEnum):
    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True, eq=False, slots=True)
class Face:
    """One font file; all its measures are in ems, but the widths of its glyphs in thousandths, written."""

    name: str
    shaper: Any = field(repr=False)
    coverage: frozenset[int] = field(repr=False)
    units_per_em: int
    ascent: float
    descent: float
    cap_height: float
    bounds: tuple[float, float, float, float]
    advances: tuple[float, ...] = field(repr=False)
    widths: tuple[str, ...] = field(repr=False)
    missing_glyph: int

    def has_all(self, characters: Iterable[str]) -> bool:
        return self.coverage.issuperset(map(ord, characters))


Faces = tuple[Face, ...]


@cache
def faces(weight: Weight) -> Faces:
    """The face of a weight, then those that stand in for letters it lacks."""
    return _face(f"Vazirmatn-{weight}"), _face(f"NotoSans-{weight}")


@cache
def covered_characters() -> frozenset[int]:
    return frozenset().union(*(face.coverage for weight in Weight for face in faces(weight)))


@cache
def _face(name: str) -> Face:
    source = uharfbuzz.Face((_FOLDER / f"{name}.ttf").read_bytes())
    shaper = uharfbuzz.Font(source)
    extents = shaper.get_font_extents("ltr")
    em = source.upem
    advances = tuple(shaper.get_glyph_h_advance(glyph) / em for glyph in range(source.glyph_count))
    return Face(
        name=name,
        shaper=shaper,
        coverage=frozenset(source.unicodes),
        units_per_em=em,
        ascent=extents.ascender / em,
        descent=-extents.descender / em,
        cap_height=shaper.get_metric_position_with_fallback(uharfbuzz.OTMetricsTag.CAP_HEIGHT) / em,
        bounds=_bounds(source),
        advances=advances,
        widths=tuple(f"{round(advance * 1000, 2):g}" for advance in advances),
        missing_glyph=shaper.get_nominal_glyph(0xFFFD) or 0,
    )


def _bounds(source: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right and top of all glyphs together, from the font's head table."""
    left, bottom, right, top = unpack(">4h", source.reference_table("head").data[36:44])
    return left / source.upem, bottom / source.upem, right / source.upem, top / source.upem
