"""Writes set text as operators in a room of its own; a batch says the same short things again and again."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from foundation.pdf.colours import fill_colour
from foundation.pdf.faces import Face
from foundation.pdf.fitting import fit_text
from foundation.pdf.geometry import Frame
from foundation.pdf.lines import Line
from foundation.pdf.outlines import outline
from foundation.pdf.placement import first_baseline, start_of_line
from foundation.pdf.setting import Placed, Room
from foundation.pdf.shaping import Run
from foundation.pdf.spans import Symbols, joined
from foundation.pdf.styles import Direction, TextStyle

Encode = Callable[[Face, Symbols], str]
_LONGEST_REMEMBERED = 100
_face_of = attrgetter("face")


@dataclass(frozen=True, slots=True)
class WrittenText:
    """Operators with a gap for each of its parts: every document has codes of its own for the symbols it shows."""

    operators: str
    parts: tuple[tuple[Face, Symbols], ...]
    placed: Placed

    def in_codes(self, encode: Encode) -> str:
        return self.operators % tuple([encode(face, symbols) for face, symbols in self.parts])


def write_text(text: str, room: Room, style: TextStyle, direction: Direction) -> WrittenText:
    """`direction` is that of lines without any letter; the room's lower left corner is its origin."""
    if len(text) <= _LONGEST_REMEMBERED:
        return _remembered(text, room, style, direction)
    return _write(text, room, style, direction)


def _write(text: str, room: Room, style: TextStyle, direction: Direction) -> WrittenText:
    found = fit_text(text, room, style, direction)
    frame = Frame(0, 0, room.width, room.height)
    y = first_baseline(found, frame, style.anchor)
    pen = _Pen(found.size, style.colour)
    for line in found.lines:
        pen.write_line(line, start_of_line(line, found.size, frame, style, direction), y)
        y -= found.line_height * found.size
    placed = Placed(found.size, len(found.lines), found.is_cut)
    return WrittenText("\n".join(pen.operators), tuple(pen.parts), placed)


_remembered = lru_cache(maxsize=2048)(_write)


class _Pen:
    """Text of one size and colour."""

    def __init__(self, size: float, colour: str) -> None:
        self.operators = [fill_colour(colour)]
        self.parts: list[tuple[Face, Symbols]] = []
        self._size = size

    def write_line(self, line: Line, x: float, y: float) -> None:
        self.operators.append(f"BT 1 0 0 1 {x:.3f} {y:.3f} Tm")
        for face, runs in groupby(line.runs, _face_of):
            self._show(face, runs)
        self.operators.append("ET")
        self._draw_marks(line, x, y)

    def _show(self, face: Face, runs: Iterable[Run]) -> None:
        """Neighbours of one face together, without their marks."""
        spans = joined(span for run in runs for span in run.spans)
        strings = "".join([f"{span.back}<%s>" for span in spans])
        self.operators.append(f"/{face.name} {self._size:.3f} Tf [{strings}] TJ")
        self.parts.extend((face, span.symbols) for span in spans)

    def _draw_marks(self, line: Line, x: float, y: float) -> None:
        for run in line.runs:
            scale = f"{self._size / run.face.units_per_em:.6f}"
            for mark in run.marks:
                place = f"{x + mark.x * self._size:.3f} {y + mark.y * self._size:.3f}"
                self.operators.append(f"q {scale} 0 0 {scale} {place} cm {outline(run.face, mark.number)} f Q")
            x += run.advance * self._size
