"""Draws text, colour, motif and QR codes on the pages of one document."""

from math import ceil
from typing import BinaryIO, NamedTuple

from foundation.pdf.assembly import Form, Parts, Sheet, write_pdf
from foundation.pdf.colours import fill_colour, line_colour
from foundation.pdf.embedding import EmbeddedFace
from foundation.pdf.faces import Face
from foundation.pdf.fitting import fit_text
from foundation.pdf.geometry import Box, Frame, frame_on_page, points
from foundation.pdf.motif import packed_stars
from foundation.pdf.qr import QUIET_ZONE, qr_path, qr_rows
from foundation.pdf.setting import Room
from foundation.pdf.styles import INK, Direction, TextStyle
from foundation.pdf.text_operators import text_operators

_READ_FROM_THE_RIGHT = frozenset({"ar", "ckb"})
_WHITE = "#FFFFFF"


class Placed(NamedTuple):
    """How a text came out: its size in points, its lines, and whether an ellipsis stands for the rest."""

    size: float
    line_count: int
    is_cut: bool


class Document:
    """Pages of one size in millimetres; `language` (ar, ckb, en) decides on which side lines start."""

    def __init__(self, width: float, height: float, *, title: str, language: str) -> None:
        self._width, self._height = width, height
        self._title = title
        self._language = language
        self._direction: Direction = "rtl" if language in _READ_FROM_THE_RIGHT else "ltr"
        self._faces: dict[Face, EmbeddedFace] = {}
        self._forms: dict[str, Form] = {}
        self._sheets: list[Sheet] = []
        self.next_page()

    def next_page(self) -> None:
        self._sheets.append(Sheet(points(self._width), points(self._height), []))

    def text(self, box: Box, text: str, style: TextStyle) -> Placed:
        """Any text at all; its ink never leaves the box."""
        frame = self._frame(box)
        found = fit_text(text, Room(frame.width, frame.height), style, self._direction)
        self._draw(*text_operators(found, frame, style, self._direction, self._embed))
        return Placed(found.size, len(found.lines), found.is_cut)

    def fill(self, box: Box, colour: str) -> None:
        self._draw(fill_colour(colour), f"{self._frame(box).as_rectangle} re f")

    def motif(self, box: Box, colour: str, *, star: float = 8, line: float = 0.2) -> None:
        """Stars and lines measured in millimetres, centred in the box and clipped by it."""
        columns, rows = ceil(box.width / star), ceil(box.height / star)
        lattice = Box(
            box.x + (box.width - columns * star) / 2,
            box.y + (box.height - rows * star) / 2,
            columns * star,
            rows * star,
        )
        self._draw("q", f"{self._frame(box).as_rectangle} re W n", line_colour(colour))
        self._draw(f"{line / star:.4f} w", _space(self._frame(lattice), columns))
        self._draw(f"/{self._stars(columns, rows)} Do", "Q")

    def qr(self, x: float, y: float, size: float, payload: str) -> None:
        """A square of `size` millimetres, its white quiet zone of four modules included."""
        rows = qr_rows(payload)
        quiet = size * QUIET_ZONE / (len(rows) + 2 * QUIET_ZONE)
        inside = Box(x + quiet, y + quiet, size - 2 * quiet, size - 2 * quiet)
        self.fill(Box(x, y, size, size), _WHITE)
        self._draw("q", fill_colour(INK), _space(self._frame(inside), len(rows)))
        self._draw(qr_path(rows), "f", "Q")

    def save(self, stream: BinaryIO) -> None:
        """The same bytes for the same drawing."""
        faces = {face.name: face for face in self._faces.values()}
        parts = Parts(self._sheets, faces, self._forms)
        write_pdf(stream, parts, title=self._title, language=self._language)

    def _frame(self, box: Box) -> Frame:
        return frame_on_page(box, self._height)

    def _draw(self, *operators: str) -> None:
        self._sheets[-1].operators.extend(operators)

    def _embed(self, face: Face) -> EmbeddedFace:
        if face not in self._faces:
            self._faces[face] = EmbeddedFace(face, f"F{len(self._faces) + 1}")
        return self._faces[face]

    def _stars(self, columns: int, rows: int) -> str:
        name = f"Stars{columns}x{rows}"
        self._forms[name] = Form(columns, rows, packed_stars(columns, rows))
        return name


def _space(frame: Frame, units: int) -> str:
    """Makes the frame's width that many units."""
    side = frame.width / units
    return f"{side:.5f} 0 0 {side:.5f} {frame.left:.3f} {frame.bottom:.3f} cm"
