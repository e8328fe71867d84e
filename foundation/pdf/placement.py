"""Decides where the lines of a set text start inside their frame."""

from foundation.pdf.geometry import Frame
from foundation.pdf.lines import Line
from foundation.pdf.setting import SetText
from foundation.pdf.styles import Align, Anchor, Direction, TextStyle

_BASELINE_BELOW_MIDDLE = 0.244
_SHARE_ABOVE = {Anchor.TOP: 0.0, Anchor.MIDDLE: 0.5, Anchor.BOTTOM: 1.0}
_SHARE_BEFORE = {Align.START: 0.0, Align.CENTRE: 0.5, Align.END: 1.0}


def top_of_block(text: SetText, frame: Frame, anchor: Anchor) -> float:
    return frame.top - (frame.height - text.height) * _SHARE_ABOVE[anchor]


def first_baseline(text: SetText, frame: Frame, anchor: Anchor) -> float:
    """Ink that would leave the frame pulls the whole block back into it."""
    drop = (text.line_height / 2 + _BASELINE_BELOW_MIDDLE) * text.size
    highest = frame.top - text.ink_top * text.size
    lowest = frame.bottom - text.ink_bottom * text.size
    return max(min(top_of_block(text, frame, anchor) - drop, highest), lowest)


def start_of_line(line: Line, size: float, frame: Frame, style: TextStyle, direction: Direction) -> float:
    share = _SHARE_BEFORE[style.align]
    from_left = 1 - share if direction == "rtl" else share
    start = frame.left + (frame.width - line.width * size) * from_left
    return max(min(start, frame.right - line.ink.right * size), frame.left - line.ink.left * size)
