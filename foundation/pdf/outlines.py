"""Draws marks as outlines beside the text.

Text readers take a raised glyph for a line of its own and tear the word apart, so a vowel sign is drawn as a
shape, and the letter below it carries both when text is copied.
"""

from functools import lru_cache
from typing import Any

import uharfbuzz

from foundation.pdf.faces import Face


@lru_cache(maxsize=512)
def outline(face: Face, glyph: int) -> str:
    """A path in units of the face."""
    path: list[str] = []
    face.shaper.draw_glyph(glyph, _pencil(), path)
    return " ".join(path)


def _pencil() -> Any:
    pencil = uharfbuzz.DrawFuncs()
    pencil.set_move_to_func(lambda x, y, path: path.append(f"{x:g} {y:g} m"))
    pencil.set_line_to_func(lambda x, y, path: path.append(f"{x:g} {y:g} l"))
    pencil.set_cubic_to_func(lambda a, b, c, d, x, y, path: path.append(f"{a:g} {b:g} {c:g} {d:g} {x:g} {y:g} c"))
    pencil.set_close_path_func(lambda path: path.append("h"))
    return pencil
