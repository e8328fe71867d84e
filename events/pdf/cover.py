"""The first page: which conference, when and where, and as of which release."""

from dataclasses import replace
from typing import Final

from events.pdf.content import Cover
from events.pdf.paper import HEIGHT, INSIDE, MARGIN, WIDTH, Paper
from events.pdf.styles import INK, LINE, MIST, NIGHT, QUIET, RIVER, SAND, TEXT, WHITE
from foundation.pdf import Anchor, Box, Weight

_BAND: Final = Box(0, 0, WIDTH, 128)
_KIND: Final = replace(TEXT, size=14, max_lines=1, smallest=9, colour=MIST)
_TITLE: Final = replace(
    TEXT, size=34, smallest=16, max_lines=4, line_height=1.4, weight=Weight.BOLD, colour=WHITE, anchor=Anchor.BOTTOM
)
_SLOGAN: Final = replace(TEXT, size=15, smallest=10, max_lines=4, line_height=1.6, colour=INK)
_DAYS: Final = replace(TEXT, size=17, smallest=11, max_lines=2, line_height=1.4, weight=Weight.BOLD, colour=RIVER)
_PLACE: Final = replace(TEXT, size=12, smallest=8, max_lines=3)
_AS_OF: Final = replace(TEXT, size=10.5, weight=Weight.BOLD, max_lines=1, smallest=7)
_INVITATION: Final = replace(TEXT, size=9, colour=QUIET, max_lines=3)
_REMARK: Final = replace(TEXT, size=10, weight=Weight.BOLD)
_REMARK_TEXT: Final = replace(TEXT, size=9, colour=QUIET)
_QR_SIDE: Final = 32.0
_QUIET: Final = 3.0
_FOOT: Final = HEIGHT - MARGIN - _QR_SIDE


def draw_cover(paper: Paper, cover: Cover) -> None:
    _draw_band(paper, cover)
    below = paper.write(0, 142, INSIDE, cover.days, _DAYS)
    below = paper.write(0, below + 1, INSIDE, cover.place, _PLACE)
    below = paper.write(0, below + 6, INSIDE, cover.slogan, _SLOGAN)
    _draw_remarks(paper, cover, below + 6)
    _draw_foot(paper, cover)


def _draw_band(paper: Paper, cover: Cover) -> None:
    paper.document.fill(_BAND, INK)
    paper.document.motif(_BAND, NIGHT, star=21, line=0.4)
    paper.document.fill(Box(0, _BAND.bottom, WIDTH, 2), RIVER)
    paper.write(0, 30, INSIDE, cover.kind, _KIND)
    paper.document.text(paper.box(0, 42, INSIDE, _BAND.bottom - 58), cover.title, _TITLE)


def _draw_remarks(paper: Paper, cover: Cover, y: float) -> None:
    for remark in cover.remarks:
        height = paper.height_of(INSIDE - 10, remark.title, _REMARK) + paper.height_of(
            INSIDE - 10, remark.text, _REMARK_TEXT
        )
        paper.fill(0, y, INSIDE, height + 6, SAND)
        below = paper.write(5, y + 3, INSIDE - 10, remark.title, _REMARK)
        paper.write(5, below, INSIDE - 10, remark.text, _REMARK_TEXT)
        y += height + 9


def _draw_foot(paper: Paper, cover: Cover) -> None:
    paper.fill(0, _FOOT - 6, INSIDE, 0.2, LINE)
    code = paper.box(-_QUIET, _FOOT, _QR_SIDE, _QR_SIDE)
    paper.document.qr(code.x, code.y, _QR_SIDE, cover.address)
    paper.document.link_to_address(code, cover.address)
    beside = _QR_SIDE + 5
    below = paper.write(beside, _FOOT + 7, INSIDE - beside, cover.as_of, _AS_OF)
    paper.write(beside, below, INSIDE - beside, cover.invitation, _INVITATION)
