"""Pages of A4 on which one measures from the side that is read first."""

from io import BytesIO
from typing import Final

from foundation.pdf import Box, Document, TextStyle

WIDTH: Final = 210.0
HEIGHT: Final = 297.0
MARGIN: Final = 18.0
INSIDE: Final = WIDTH - 2 * MARGIN
TOP: Final = 25.0
BOTTOM: Final = 277.0


class Paper:
    """`start` is how far from the margin a box begins: the right one in Arabic and Kurdish."""

    def __init__(self, title: str, language: str) -> None:
        self.document = Document(WIDTH, HEIGHT, title=title, language=language)
        self._is_rtl = language != "en"

    def box(self, start: float, y: float, width: float, height: float) -> Box:
        x = WIDTH - MARGIN - start - width if self._is_rtl else MARGIN + start
        return Box(x, y, width, height)

    def height_of(self, width: float, text: str, style: TextStyle) -> float:
        return self.document.measure(width, text, style).height if text else 0.0

    def width_of(self, text: str, style: TextStyle) -> float:
        """On one line."""
        return self.document.measure(INSIDE, text, style).width

    def write(self, start: float, y: float, width: float, text: str, style: TextStyle) -> float:
        """Gives where the text ends below."""
        height = self.height_of(width, text, style)
        if text:
            self.document.text(self.box(start, y, width, height), text, style)
        return y + height

    def fill(self, start: float, y: float, width: float, height: float, colour: str) -> None:
        self.document.fill(self.box(start, y, width, height), colour)

    def saved(self) -> bytes:
        stream = BytesIO()
        self.document.save(stream)
        return stream.getvalue()
