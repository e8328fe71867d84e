"""Cuts a font file down to the glyphs that a document shows."""

from collections.abc import Iterable
from typing import NamedTuple

import uharfbuzz

from foundation.pdf.faces import Face

_FLAGS = (
    uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
)
_UNUSED_TABLES = ("GSUB", "GPOS", "GDEF", "OS/2", "STAT", "cmap", "gasp", "name", "post", "prep")


class Subset(NamedTuple):
    """A TrueType file, and the number of each glyph in it by its number in the whole font."""

    data: bytes
    numbers: dict[int, int]


def subset(face: Face, glyphs: Iterable[int]) -> Subset:
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = _FLAGS
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _UNUSED_TABLES)
    plan = uharfbuzz.SubsetPlan(face.shaper.face, wanted)
    return Subset(plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping))
