"""A drawn page as a picture."""

from io import BytesIO

from pypdfium2 import PdfDocument

_COLOURS = 128


def picture_of_page(pdf: bytes, *, width: int) -> bytes:
    """The first page as a PNG of so many pixels; few colours, because what is drawn has few."""
    document = PdfDocument(pdf)
    try:
        page = document[0]
        bitmap = page.render(scale=width / page.get_width())
        picture = bitmap.to_pil().convert("RGB").quantize(_COLOURS)
    finally:
        document.close()
    target = BytesIO()
    picture.save(target, "PNG", optimize=True)
    return target.getvalue()
