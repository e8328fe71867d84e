"""Writes colours of the form #RRGGBB as PDF operators."""

from functools import lru_cache


@lru_cache(maxsize=256)
def fill_colour(colour: str) -> str:
    return f"{_shares(colour)} rg"


@lru_cache(maxsize=256)
def line_colour(colour: str) -> str:
    return f"{_shares(colour)} RG"


def _shares(colour: str) -> str:
    """Raises ValueError for anything but #RRGGBB."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return f"{red / 255:.4g} {green / 255:.4g} {blue / 255:.4g}"
