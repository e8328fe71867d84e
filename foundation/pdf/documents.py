"""Draws text, colour, motif, QR codes and links on the pages of one document."""

from math import ceil
from typing import BinaryIO

from foundation.pdf.assembly import Form, Parts, Sheet, write_pdf
from foundation.pdf.colours import fill_colour, line_colour
from foundation.pdf.embedding import EmbeddedFaces
from foundation.pdf.frames import origin_at, rectangle, units_across
from foundation.pdf.geometry import Box, Frame, frame_on_page, points
from foundation.pdf.measuring import Measure, measure_text
from foundation.pdf.motif import packed_stars
from foundation.pdf.navigation import Bookmark, link_to_address, link_to_page
from foundation.pdf.qr import QUIET_ZONE, qr_path
from foundation.pdf.setting import Placed, Room
from foundation.pdf.styles import INK, Direction, TextStyle
from foundation.pdf.writing import write_text

_READ_FROM_THE_RIGHT = frozenset({"ar", "ckb"})
_WHITE = "#FFFFFF"


class Document:
    """Pages of one size in millimetres; `language` (ar, ckb, en) decides on which side lines start."""

    def __init__(self, width: float, height: float, *, title: str, language: str) -> None:
        self._width, self._height = width, height
        self._title = title
        self._language = language
        self._direction: Direction = "rtl" if language in _READ_FROM_THE_RIGHT else "ltr"
        self._faces = EmbeddedFaces()
        self._forms: dict[str, Form] = {}
        self._sheets: list[Sheet] = []
        self._bookmarks: list[Bookmark] = []
        self.next_page()

    def next_page(self) -> None:
        self._sheets.append(Sheet(points(self._width), points(self._height), [], []))

    def measure(self, width: float, text: str, style: TextStyle) -> Measure:
        """What the text takes of a box so many millimetres wide."""
        return measure_text(text, width, style, self._direction)

    def text(self, box: Box, text: str, style: TextStyle) -> Placed:
        """Any text at all; its ink never leaves the box."""
        frame = self._frame(box)
        written = write_text(text, Room(frame.width, frame.height), style, self._direction)
        self._draw("q", origin_at(frame), written.in_codes(self._faces.encode), "Q")
        return written.placed

    def fill(self, box: Box, colour: str) -> None:
        self._draw(fill_colour(colour), rectangle(self._frame(box)), "f")

    def motif(self, box: Box, colour: str, *, star: float = 8, line: float = 0.2) -> None:
        """Stars and lines measured in millimetres, centred in the box and clipped by it."""
        columns, rows = ceil(box.width / star), ceil(box.height / star)
        lattice = Box(
            box.x + (box.width - columns * star) / 2,
            box.y + (box.height - rows * star) / 2,
            columns * star,
            rows * star,
        )
        self._draw("q", rectangle(self._frame(box)), "W n", line_colour(colour))
        self._draw(f"{line / star:.4f} w", units_across(self._frame(lattice), columns))
        self._draw(f"/{self._stars(columns, rows)} Do", "Q")

    def qr(self, x: float, y: float, size: float, payload: str) -> None:
        """A square of `size` millimetres, its white quiet zone of four modules included."""
        side, path = qr_path(payload)
        quiet = size * QUIET_ZONE / (side + 2 * QUIET_ZONE)
        inside = Box(x + quiet, y + quiet, size - 2 * quiet, size - 2 * quiet)
        self.fill(Box(x, y, size, size), _WHITE)
        self._draw("q", fill_colour(INK), units_across(self._frame(inside), side))
        self._draw(path, "f", "Q")

    def bookmark(self, title: str) -> None:
        """A part that begins on this page, in the list that readers show beside the document."""
        self._bookmarks.append(Bookmark(title, len(self._sheets)))

    def link_to_page(self, box: Box, page: int) -> None:
        """Pages count from 1 and may come later."""
        self._sheets[-1].annotations.append(link_to_page(self._frame(box), page))

    def link_to_address(self, box: Box, address: str) -> None:
        self._sheets[-1].annotations.append(link_to_address(self._frame(box), address))

    def save(self, stream: BinaryIO) -> None:
        """The same bytes for the same drawing."""
        parts = Parts(self._sheets, self._faces, self._forms, self._bookmarks)
        write_pdf(stream, parts, title=self._title, language=self._language)

    def _frame(self, box: Box) -> Frame:
        return frame_on_page(box, self._height)

    def _draw(self, *operators: str) -> None:
        self._sheets[-1].operators.extend(operators)

    def _stars(self, columns: int, rows: int) -> str:
        name = f"Stars{columns}x{rows}"
        self._forms[name] = Form(columns, rows, packed_stars(columns, rows))
        return name
