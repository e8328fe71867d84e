"""Draws documents in Arabic, Kurdish and English: shaped text, QR codes and the star motif.

    document = Document(105, 148, title="...", language="ar")
    document.text(Box(10, 40, 85, 30), name, TextStyle(size=34, smallest=14, max_lines=2))
    document.qr(70, 108, 33, code)
    document.save(stream)

Boxes are millimetres from the top left corner of a page, sizes of text are points, colours are #RRGGBB.
Text may hold anything a person can type: what no face has is shown as a replacement mark, and ink stays in its box.
"""

from foundation.pdf.documents import Document, Placed
from foundation.pdf.faces import Weight
from foundation.pdf.geometry import Box
from foundation.pdf.styles import Align, Anchor, TextStyle

__all__ = ["Align", "Anchor", "Box", "Document", "Placed", "TextStyle", "Weight"]
