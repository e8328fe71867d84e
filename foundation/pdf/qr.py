"""Draws QR codes as filled paths, so that they stay sharp at any size."""

import re
from collections.abc import Iterator, Sequence

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode

from foundation.pdf.badge_qr import badge_rows, is_badge_code

QUIET_ZONE = 4

_DARK_RUN = re.compile("1+")


def qr_rows(payload: str) -> Sequence[str]:
    """Rows from the top, a 1 for each dark module."""
    if is_badge_code(payload):
        return badge_rows(payload)
    code = QRCode(error_correction=ERROR_CORRECT_Q)
    code.add_data(payload)
    code.make()
    return ["".join("1" if is_dark else "0" for is_dark in row) for row in code.modules]


def qr_path(rows: Sequence[str]) -> str:
    """Rectangles of one module's height in a square whose side is the number of modules."""
    return "\n".join(_rectangles(rows))


def _rectangles(rows: Sequence[str]) -> Iterator[str]:
    for y, row in enumerate(reversed(rows)):
        for run in _DARK_RUN.finditer(row):
            start, end = run.span()
            yield f"{start} {y} {end - start} 1 re"
