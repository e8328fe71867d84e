"""Cuts what no size can keep inside its box: words too long for a line, lines too many for the box."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from math import inf

from foundation.pdf.lines import Line, break_lines, lay_line
from foundation.pdf.paragraphs import Paragraph
from foundation.pdf.setting import Room, SetText
from foundation.pdf.styles import TextStyle
from foundation.pdf.words import Word, letters_of

_ELLIPSIS = "…"
TALLEST_LINE = 1.3
_NARROWEST_LETTER = 0.1


def cut_to_fit(paragraphs: Sequence[Paragraph], room: Room, style: TextStyle) -> SetText:
    """Sets at the smallest size; an ellipsis stands where text is missing."""
    width = room.width / style.floor
    broken = [
        (paragraph, words) for paragraph in paragraphs for words in break_lines(_chopped(paragraph, width), width)
    ]
    count = _lines_that_fit(room, style)
    lines = [lay_line(words) for _, words in broken[:count]]
    if len(broken) > count:
        lines[-1] = _with_ellipsis(*broken[count - 1], width)
    cut = SetText(style.floor, tuple(lines), style.line_height, is_cut=len(broken) > count)
    return cut.squeezed_into(room)


def _lines_that_fit(room: Room, style: TextStyle) -> int:
    further = int((room.height / style.floor - TALLEST_LINE) / style.line_height)
    return max(1, int(min(1 + further, style.max_lines or inf)))


def _chopped(paragraph: Paragraph, width: float) -> list[Word]:
    """Words wider than a line continue on the next one."""
    words: list[Word] = []
    for word in paragraph.words:
        words.extend(_parts(paragraph, word, width) if word.width > width else [word])
    return words


def _parts(paragraph: Paragraph, word: Word, width: float) -> list[Word]:
    letters = list(letters_of(word.text))
    parts: list[Word] = []
    while letters:
        count = max(1, _longest(letters, width, lambda text: paragraph.line_of(text).full_width))
        parts += paragraph.words_of("".join(letters[:count]))
        del letters[:count]
    parts[-1] = replace(parts[-1], space=word.space)
    return parts


def _with_ellipsis(paragraph: Paragraph, words: Sequence[Word], width: float) -> Line:
    def shortened(text: str) -> Line:
        return paragraph.line_of(text.rstrip(" ،,:;-–") + _ELLIPSIS)

    letters = list(letters_of("".join(word.text + (" " if word.space else "") for word in words)))
    count = _longest(letters, width, lambda text: shortened(text).full_width)
    return shortened("".join(letters[:count]))


def _longest(letters: Sequence[str], width: float, measure: Callable[[str], float]) -> int:
    """How many of the letters stay within the width."""
    most = min(len(letters), int(width / _NARROWEST_LETTER) + 1)
    return bisect_right(range(1, most + 1), width, key=lambda count: measure("".join(letters[:count])))
