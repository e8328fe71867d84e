"""Says how a text wants to look: size, weight, colour, where it stands in its box and how far it may give way."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from foundation.pdf.faces import Weight

INK = "#10243A"
Direction = Literal["rtl", "ltr"]


class Align(StrEnum):
    START = "start"
    CENTRE = "centre"
    END = "end"


class Anchor(StrEnum):
    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, kw_only=True, slots=True)
class TextStyle:
    """Sizes in points.

    Text that is too long wraps within `max_lines`, then shrinks to `smallest`, then ends in an ellipsis.
    With `one_line_from`, it first shrinks to that size to stay on one line. The direction of a line is that
    of its first letter unless `direction` says otherwise. A code is set letter by letter, without kerning,
    and never broken at a space.
    """

    size: float
    smallest: float | None = None
    one_line_from: float | None = None
    max_lines: int | None = None
    line_height: float = 1.5
    weight: Weight = Weight.REGULAR
    colour: str = INK
    align: Align = Align.START
    anchor: Anchor = Anchor.TOP
    direction: Direction | None = None
    tashkeel: bool = True
    is_code: bool = False

    @property
    def floor(self) -> float:
        return self.size if self.smallest is None else self.smallest
