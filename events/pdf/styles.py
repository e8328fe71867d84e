"""The colours and letters of the programme on paper."""

from dataclasses import replace
from typing import Final

from foundation.pdf import Align, Anchor, TextStyle, Weight

INK, QUIET, MIST, NIGHT, WHITE = "#10243A", "#4A5B6C", "#C9D6DE", "#1B3350", "#FFFFFF"
RIVER, SAND, LINE = "#0B6E6E", "#F4EFE6", "#D8D1C3"
COLOURS: Final = {
    "river": RIVER,
    "clay": "#A8481F",
    "palm": "#2E6B3A",
    "gold": "#8A6A00",
    "plum": "#7C2F62",
    "sky": "#1F5C99",
}

TEXT: Final = TextStyle(size=9.5, line_height=1.5, max_lines=8)
ONE_LINE: Final = replace(TEXT, max_lines=1, smallest=7)
QUIET_TEXT: Final = replace(TEXT, size=8.5, colour=QUIET)
HEADING: Final = replace(TEXT, size=20, smallest=13, line_height=1.4, max_lines=2, weight=Weight.BOLD)

RUNNING: Final = replace(ONE_LINE, size=8, smallest=6, colour=QUIET, anchor=Anchor.MIDDLE)
RUNNING_END: Final = replace(RUNNING, align=Align.END)

TIME: Final = replace(ONE_LINE, size=12.5, smallest=8, line_height=1.3, weight=Weight.BOLD)
SAME_TIME: Final = replace(TIME, weight=Weight.REGULAR, colour=QUIET)
UNTIL: Final = replace(ONE_LINE, size=8.5, colour=QUIET)
TITLE: Final = replace(TEXT, size=11, line_height=1.45, weight=Weight.BOLD)
BREAK: Final = replace(TITLE, size=10, colour=QUIET)
NAME: Final = replace(TEXT, size=9.5, max_lines=2)
ABOUT: Final = replace(QUIET_TEXT, max_lines=3, line_height=9.5 * 1.5 / 8.5)
ROOM: Final = replace(TEXT, size=9.5, max_lines=3, weight=Weight.BOLD)
FACT: Final = replace(QUIET_TEXT, max_lines=3)
SMALL_ROOM: Final = replace(ROOM, size=8.5)
SMALL_FACT: Final = replace(FACT, size=8, line_height=8.5 * 1.5 / 8)
THEME: Final = replace(QUIET_TEXT, size=8, max_lines=1)

ROW: Final = replace(TEXT, size=14, smallest=10, line_height=1.4, max_lines=2, weight=Weight.BOLD)
ROW_END: Final = replace(ROW, max_lines=1, align=Align.END)
SUBHEADING: Final = replace(TEXT, size=12, weight=Weight.BOLD, colour=RIVER)

PERSON: Final = replace(TEXT, size=9.5, max_lines=2, weight=Weight.BOLD)
PERSON_ABOUT: Final = replace(QUIET_TEXT, size=8, max_lines=2)
STANDS: Final = replace(TEXT, size=8.5, max_lines=1)
STANDS_ON: Final = replace(STANDS, align=Align.END, weight=Weight.BOLD, smallest=6)
