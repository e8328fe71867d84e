"""Finds the size and the lines at which a text stays inside its box: it wraps, then shrinks, then is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import inf

from foundation.pdf.cutting import cut_to_fit
from foundation.pdf.lines import balance_lines, break_lines, lay_line
from foundation.pdf.paragraphs import Paragraph, read_paragraphs
from foundation.pdf.setting import Room, SetText
from foundation.pdf.styles import Align, Direction, TextStyle

_STEP = 0.97


def fit_text(text: str, room: Room, style: TextStyle, direction: Direction) -> SetText:
    """`direction` is that of lines without any letter."""
    paragraphs = read_paragraphs(text, style, direction)
    for tried in _in_order_of_preference(style):
        for size in _sizes(paragraphs, room, tried):
            found = _set(paragraphs, size, room, tried)
            if found.is_within(room) and len(found.lines) <= (tried.max_lines or inf):
                return found
    return cut_to_fit(paragraphs, room, style)


@lru_cache(maxsize=256)
def _in_order_of_preference(style: TextStyle) -> Sequence[TextStyle]:
    if style.one_line_from:
        return replace(style, max_lines=1, smallest=style.one_line_from), style
    return (style,)


def _sizes(paragraphs: Sequence[Paragraph], room: Room, style: TextStyle) -> Iterator[float]:
    size = min(style.size, _largest_possible(paragraphs, room, style))
    while size > style.floor:
        yield size
        size *= _STEP
    if size / _STEP >= style.floor:
        yield style.floor


def _largest_possible(paragraphs: Sequence[Paragraph], room: Room, style: TextStyle) -> float:
    widest = max(paragraph.widest_word for paragraph in paragraphs)
    together = sum(paragraph.width for paragraph in paragraphs) / (style.max_lines or inf)
    return room.width / max(widest, together) if max(widest, together) else inf


def _set(paragraphs: Sequence[Paragraph], size: float, room: Room, style: TextStyle) -> SetText:
    broken = balance_lines if style.align is Align.CENTRE else break_lines
    lines = (lay_line(words) for paragraph in paragraphs for words in broken(paragraph.words, room.width / size))
    return SetText(size, tuple(lines), style.line_height)
