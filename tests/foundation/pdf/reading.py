"""Reads finished documents as other programs see them."""

import re
import subprocess
from io import BytesIO

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


def picture_of(data: bytes, *, dots_per_mm=4) -> numpy.ndarray:
    """Grey values of the first page."""
    with pypdfium2.PdfDocument(data) as pdf:
        return pdf[0].render(scale=dots_per_mm / POINTS_PER_MM, grayscale=True).to_numpy().squeeze()


def inked_outside(data: bytes, box: Box, *, dots_per_mm=4) -> int:
    """How many dots outside the box are not white; a dot astride its edge is not counted."""
    picture = picture_of(data, dots_per_mm=dots_per_mm).copy()
    left, top = int(box.x * dots_per_mm), int(box.y * dots_per_mm)
    right, bottom = -int(-box.right * dots_per_mm // 1), -int(-box.bottom * dots_per_mm // 1)
    picture[top : bottom + 1, left : right + 1] = 255
    return int((picture < 250).sum())
