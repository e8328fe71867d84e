"""Draws documents in Arabic, Kurdish and English: shaped text, QR codes and the star motif.

    document = Document(105, 148, title="...", language="ar")
    document.text(Box(10, 40, 85, 30), name, TextStyle(size=34, smallest=14, max_lines=2))
    document.qr(70, 108, 33, code)
    document.measure(85, name, TextStyle(size=34)).height
    document.bookmark("..."); document.link_to_page(Box(10, 40, 85, 30), 2)
    document.save(stream)

Boxes are millimetres from the top left corner of a page, sizes of text are points, colours are #RRGGBB.
Text may hold anything a person can type: what no face has is shown as a replacement mark, and ink stays in its box.
"""

from foundation.pdf.documents import Document
from foundation.pdf.faces import Weight
from foundation.pdf.geometry import Box
from foundation.pdf.measuring import Measure
from foundation.pdf.setting import Placed
from foundation.pdf.styles import Align, Anchor, TextStyle

__all__ = ["Align", "Anchor", "Box", "Document", "Measure", "Placed", "TextStyle", "Weight"]
