"""Cuts a font file down to the glyphs that a document shows."""

from collections.abc import Iterable
from functools import cache
from typing import Any, NamedTuple

import uharfbuzz

from foundation.pdf.faces import Face

_FLAGS = (
    uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
)
_KEEP_NUMBERS = uharfbuzz.SubsetFlags.RETAIN_GIDS
_UNUSED_TABLES = tuple(
    int.from_bytes(tag, "big")
    for tag in (b"GSUB", b"GPOS", b"GDEF", b"OS/2", b"STAT", b"cmap", b"gasp", b"name", b"post", b"prep")
)


class Subset(NamedTuple):
    """A TrueType file, and the number of each glyph in it by its number in the whole font."""

    data: bytes
    numbers: dict[int, int]


def subset(face: Face, glyphs: Iterable[int]) -> Subset:
    plan = uharfbuzz.SubsetPlan(_prepared(face), _asked(glyphs, _FLAGS))
    return Subset(plan.execute().blob.data, dict(plan.old_to_new_glyph_mapping.items()))


@cache
def _prepared(face: Face) -> Any:
    """All its glyphs, but only the tables that a document shows them by."""
    wanted = _asked(range(len(face.advances)), _FLAGS | _KEEP_NUMBERS)
    wanted.drop_table_tag_set.update(_UNUSED_TABLES)
    return uharfbuzz.subset_preprocess(uharfbuzz.subset(face.shaper.face, wanted))


def _asked(glyphs: Iterable[int], flags: uharfbuzz.SubsetFlags) -> Any:
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = flags
    wanted.glyph_set.update(glyphs)
    return wanted
