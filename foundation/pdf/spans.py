"""Glyphs that follow each other by the face's own advances, and the moves between them, as a PDF shows text."""

from collections.abc import Iterable
from typing import NamedTuple

from foundation.pdf.faces import Face
from foundation.pdf.glyphs import Glyph

_LEAST_MOVE = 0.05


class Symbol(NamedTuple):
    """A glyph and its letters in the order the eye meets them."""

    glyph: int
    letters: str


Symbols = tuple[Symbol, ...]


class Span(NamedTuple):
    """`back` is the move to the left before it, in thousandths of an em."""

    back: str
    symbols: Symbols


def spans_of(glyphs: Iterable[Glyph], advance: float, face: Face) -> tuple[Span, ...]:
    """The last span holds no symbol but the move to the end of the run; a plain run is one span."""
    spans: list[tuple[str, list[Symbol]]] = [("", [])]
    pen = 0.0
    for glyph in glyphs:
        if back := _move(pen - glyph.x):
            spans.append((back, []))
        spans[-1][1].append(Symbol(glyph.number, glyph.text))
        pen = glyph.x + face.advances[glyph.number]
    if back := _move(pen - advance):
        spans.append((back, []))
    return tuple(Span(back, tuple(symbols)) for back, symbols in spans)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Those of runs that follow each other; only a move begins a new one."""
    together: list[tuple[str, list[Symbol]]] = []
    for back, symbols in spans:
        if back or not together:
            together.append((back, []))
        together[-1][1].extend(symbols)
    return tuple([Span(back, tuple(symbols)) for back, symbols in together])


def _move(back: float) -> str:
    thousandths = back * 1000
    return f"{thousandths:.1f}" if abs(thousandths) >= _LEAST_MOVE else ""
