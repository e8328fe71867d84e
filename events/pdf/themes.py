"""Themes as small squares of their colours, each with its name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from events.pdf.content import ThemeLine
from events.pdf.paper import Paper
from events.pdf.styles import COLOURS, THEME

_SQUARE: Final = 2.0
_BESIDE: Final = _SQUARE + 1.4
_BETWEEN: Final = 4.0


@dataclass(frozen=True, slots=True)
class Themes:
    """Lines of themes beside each other; each with how far its own begins from that of the first."""

    lines: tuple[tuple[tuple[float, ThemeLine], ...], ...]
    width: float
    line_height: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.line_height + 0.6

    def draw(self, paper: Paper, start: float, y: float) -> None:
        for place, line in enumerate(self.lines):
            for far, theme in line:
                self._draw_theme(paper, theme, start + far, y + 0.6 + place * self.line_height, self.width - far)

    def _draw_theme(self, paper: Paper, theme: ThemeLine, start: float, y: float, width: float) -> None:
        paper.fill(start, y + (self.line_height - _SQUARE) / 2, _SQUARE, _SQUARE, COLOURS[theme.colour])
        paper.document.text(paper.box(start + _BESIDE, y, width - _BESIDE, self.line_height), theme.title, THEME)


def themes_block(paper: Paper, themes: Sequence[ThemeLine], width: float) -> Themes | None:
    if not themes:
        return None
    lines: list[list[tuple[float, ThemeLine]]] = [[]]
    far = 0.0
    for theme in themes:
        taken = min(_BESIDE + paper.width_of(theme.title, THEME), width)
        if lines[-1] and far + taken > width:
            lines.append([])
            far = 0.0
        lines[-1].append((far, theme))
        far += taken + _BETWEEN
    return Themes(tuple(map(tuple, lines)), width, paper.height_of(width, "م", THEME))
