"""Draws QR codes as filled paths, so that they stay sharp at any size."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import compress
from math import isqrt
from typing import NamedTuple

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode

from foundation.pdf.badge_qr import badge_modules, is_badge_code

QUIET_ZONE = 4


class QrPath(NamedTuple):
    """The dark modules of a square whose side is that many modules."""

    side: int
    operators: str


def qr_path(payload: str) -> QrPath:
    modules = badge_modules(payload) if is_badge_code(payload) else _modules(payload)
    side = isqrt(len(modules))
    return QrPath(side, "".join(compress(_squares(side), modules)))


def _modules(payload: str) -> bytes:
    code = QRCode(error_correction=ERROR_CORRECT_Q)
    code.add_data(payload)
    code.make()
    return bytes(bool(is_dark) for row in code.modules for is_dark in row)


@lru_cache(maxsize=40)
def _squares(side: int) -> Sequence[str]:
    """One for each module, row by row from the top; of a path they are filled as one, without seams."""
    return [f"{x} {y} 1 1 re\n" for y in reversed(range(side)) for x in range(side)]
