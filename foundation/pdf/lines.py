"""Breaks words into lines in the order they are read, and lays each line out in the order it is seen."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from foundation.pdf.bidi import visual_order
from foundation.pdf.ink import Ink, in_a_row
from foundation.pdf.shaping import Run
from foundation.pdf.words import Word


@dataclass(frozen=True, slots=True)
class Line:
    """Runs from left to right; measures in ems."""

    runs: tuple[Run, ...]
    width: float
    ink: Ink

    @property
    def full_width(self) -> float:
        """The letters' own room, and ink that hangs out of it."""
        return max(self.width, self.ink.right) - min(0.0, self.ink.left)


def break_lines(words: Sequence[Word], width: float) -> list[list[Word]]:
    """A word wider than the line stands alone on its own."""
    lines: list[list[Word]] = [[]]
    used = 0.0
    for word in words:
        if lines[-1] and used + word.width > width:
            lines.append([])
            used = 0.0
        lines[-1].append(word)
        used += word.width + word.space_width
    return lines


def lay_line(words: Sequence[Word]) -> Line:
    pieces = [piece for word in words for piece in (*word.pieces, word.space) if piece]
    if words and words[-1].space:
        pieces.pop()
    runs = tuple(pieces[place].run for place in visual_order([piece.level for piece in pieces]))
    starts = [*accumulate([run.advance for run in runs], initial=0.0)]
    return Line(runs, starts[-1], in_a_row([run.ink for run in runs], starts))


def balance_lines(words: Sequence[Word], width: float) -> list[list[Word]]:
    """As few lines as `break_lines` makes, but of like length."""
    lines = break_lines(words, width)
    if len(lines) < 2:  # noqa: PLR2004
        return lines
    too_narrow = max(word.width for word in words)
    for _ in range(6):
        middle = (too_narrow + width) / 2
        narrower = break_lines(words, middle)
        if len(narrower) > len(lines):
            too_narrow = middle
        else:
            lines, width = narrower, middle
    return lines
