"""Draws QR codes as filled paths, so that they stay sharp at any size."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode

QUIET_ZONE = 4

_BADGE_CODE = re.compile(r"[0-9A-Z $%*+\-./:]{28}")
_BADGE_VERSION = 2
_BADGE_MASK = 2
Modules = Sequence[Sequence[bool | None]]


def qr_modules(payload: str) -> Modules:
    """Rows from the top. A badge code has one version and mask, which spares trying all eight."""
    if _BADGE_CODE.fullmatch(payload):
        code = QRCode(version=_BADGE_VERSION, error_correction=ERROR_CORRECT_Q, mask_pattern=_BADGE_MASK)
        code.add_data(payload, optimize=0)
        code.make(fit=False)
    else:
        code = QRCode(error_correction=ERROR_CORRECT_Q)
        code.add_data(payload)
        code.make()
    return code.modules


def qr_path(modules: Modules) -> str:
    """Rectangles of one module's height in a square whose side is the number of modules."""
    return "\n".join(_rectangles(modules))


def _rectangles(modules: Modules) -> Iterator[str]:
    for y, row in enumerate(reversed(modules)):
        x = 0
        for is_dark, run in groupby(row):
            length = sum(1 for _ in run)
            if is_dark:
                yield f"{x} {y} {length} 1 re"
            x += length
