"""Reads finished documents as other programs see them."""

import re
import subprocess
from io import BytesIO
from math import ceil, floor

import numpy
import pypdfium2

from foundation.pdf import Box, Document, TextStyle

_ASIDE = re.compile(r"[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\u064b-\u0652\u0670\u0640\ufeff]")
POINTS_PER_MM = 72 / 25.4
USUAL = TextStyle(size=14)


def bytes_of(document: Document) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def letters(text: str) -> str:
    """White space, joiners, direction marks and tashkeel aside."""
    return _ASIDE.sub("", text)


def alphanumerics(text: str) -> list[str]:
    return sorted(filter(str.isalnum, text))


def sheet_of(lines, style=USUAL, *, pitch=12) -> Document:
    """One line of text below the other, each in a box of its own."""
    document = Document(180, 10 + pitch * len(lines), title="table", language="ar")
    for place, line in enumerate(lines):
        document.text(Box(10, 5 + place * pitch, 160, pitch), line, style)
    return document


def lines_by_pdfium(data: bytes, count: int, *, pitch=12) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        page = pdf[0]
        text, top = page.get_textpage(), page.get_height()
        found = []
        for place in range(count):
            upper = top - (5 + place * pitch) * POINTS_PER_MM
            lower = upper - pitch * POINTS_PER_MM
            found.append(letters(text.get_text_bounded(bottom=lower, top=upper)))
        return found


def lines_by_pdftotext(data: bytes) -> list[str]:
    result = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True)
    return [letters(line) for line in result.stdout.decode().splitlines() if letters(line)]


def text_by_pdfium(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[0].get_textpage().get_text_range()


def picture_of(data: bytes, *, dots_per_mm: int) -> numpy.ndarray:
    """Grey values of the first page."""
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[0].render(scale=dots_per_mm / POINTS_PER_MM, grayscale=True).to_numpy().squeeze()


def inked_outside(data: bytes, box: Box, page: tuple[float, float]) -> int:
    """How many dots outside the box are not white; pdfium moves a glyph by up to one dot, an eighth of a millimetre."""
    picture = picture_of(data, dots_per_mm=8).copy()
    across, down = picture.shape[1] / page[0], picture.shape[0] / page[1]
    rows = slice(floor(box.y * down) - 1, ceil(box.bottom * down) + 1)
    columns = slice(floor(box.x * across) - 1, ceil(box.right * across) + 1)
    picture[rows, columns] = 255
    return int((picture < 250).sum())
