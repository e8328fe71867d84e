"""Encodes badge codes as QR codes of one size and mask, fast enough for thousands of badges.

A QR code of fixed version, level and mask is linear: its modules are those of a blank code, changed by a
pattern of their own for each bit of the text that is set. Each pattern is learnt once from the library.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache, reduce
from operator import xor
from typing import Literal

from qrcode.constants import ERROR_CORRECT_Q
from qrcode.main import QRCode
from qrcode.util import ALPHA_NUM, QRData

_LETTERS = ALPHA_NUM.decode("ascii")
_VALUES = {letter: value for value, letter in enumerate(_LETTERS)}
_BADGE_CODE = re.compile(r"[0-9A-Z]{28}")
_ALPHANUMERIC: Literal[2] = 2
_VERSION = 2
_MASK = 2
_SIDE = 25
_PAIRS = 14
_BITS_OF_PAIR = 11
_BITS = bytes.maketrans(b"01", b"\0\1")


def is_badge_code(payload: str) -> bool:
    return _BADGE_CODE.fullmatch(payload) is not None


def badge_modules(payload: str) -> bytes:
    """Version 2, level Q: 25 rows of 25 modules, a 1 for each dark one, a 0 for each other."""
    modules = _blank()
    for place in range(_PAIRS):
        modules ^= _change(place, payload[2 * place : 2 * place + 2])
    return f"{modules:0{_SIDE * _SIDE}b}".encode("ascii").translate(_BITS)


@lru_cache(maxsize=16_384)
def _change(place: int, letters: str) -> int:
    """The modules that a pair of letters turns round."""
    value = _VALUES[letters[0]] * len(_LETTERS) + _VALUES[letters[1]]
    return reduce(xor, [_pattern(place, bit) for bit in range(_BITS_OF_PAIR) if value >> bit & 1], 0)


@cache
def _pattern(place: int, bit: int) -> int:
    return _modules([0] * place + [1 << bit] + [0] * (_PAIRS - place - 1)) ^ _blank()


@cache
def _blank() -> int:
    return _modules([0] * _PAIRS)


def _modules(pairs: Sequence[int]) -> int:
    """All modules as one number, the first row in its highest bits."""
    text = "".join(_LETTERS[pair // len(_LETTERS)] + _LETTERS[pair % len(_LETTERS)] for pair in pairs)
    code = QRCode(version=_VERSION, error_correction=ERROR_CORRECT_Q, mask_pattern=_MASK)
    code.add_data(QRData(text, mode=_ALPHANUMERIC))
    code.make(fit=False)
    return int("".join("1" if is_dark else "0" for row in code.modules for is_dark in row), 2)
