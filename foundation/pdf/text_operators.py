"""Writes set text as the operators of a page."""

from collections.abc import Callable, Iterator

from foundation.pdf.colours import fill_colour
from foundation.pdf.embedding import EmbeddedFace
from foundation.pdf.faces import Face
from foundation.pdf.geometry import Frame
from foundation.pdf.lines import Line
from foundation.pdf.outlines import outline
from foundation.pdf.placement import first_baseline, start_of_line
from foundation.pdf.setting import SetText
from foundation.pdf.styles import Direction, TextStyle

Embed = Callable[[Face], EmbeddedFace]


def text_operators(text: SetText, frame: Frame, style: TextStyle, direction: Direction, embed: Embed) -> Iterator[str]:
    yield f"q {fill_colour(style.colour)}"
    y = first_baseline(text, frame, style.anchor)
    for line in text.lines:
        x = start_of_line(line, text.size, frame, style, direction)
        yield f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm"
        yield from _letters(line, text.size, embed)
        yield "ET"
        yield from _marks(line, text.size, x, y)
        y -= text.line_height * text.size
    yield "Q"


def _letters(line: Line, size: float, embed: Embed) -> Iterator[str]:
    current = None
    for run in line.runs:
        embedded = embed(run.face)
        if embedded is not current:
            yield f"/{embedded.name} {size:.3f} Tf"
            current = embedded
        yield embedded.show(run)


def _marks(line: Line, size: float, x: float, y: float) -> Iterator[str]:
    for run in line.runs:
        scale = f"{size / run.face.units_per_em:.6f}"
        for mark in run.marks:
            place = f"{x + mark.x * size:.3f} {y + mark.y * size:.3f}"
            yield f"q {scale} 0 0 {scale} {place} cm {outline(run.face, mark.number)} f Q"
        x += run.advance * size
