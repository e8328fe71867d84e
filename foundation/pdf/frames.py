"""Writes frames as operators; a layout has the same ones on every page."""

from functools import lru_cache

from foundation.pdf.geometry import Frame

_REMEMBERED = 1024


@lru_cache(maxsize=_REMEMBERED)
def rectangle(frame: Frame) -> str:
    return f"{frame.left:.3f} {frame.bottom:.3f} {frame.width:.3f} {frame.height:.3f} re"


@lru_cache(maxsize=_REMEMBERED)
def origin_at(frame: Frame) -> str:
    """Makes the lower left corner the origin."""
    return f"1 0 0 1 {frame.left:.3f} {frame.bottom:.3f} cm"


@lru_cache(maxsize=_REMEMBERED)
def units_across(frame: Frame, units: int) -> str:
    """Makes the frame's width that many units, and its lower left corner the origin."""
    side = frame.width / units
    return f"{side:.5f} 0 0 {side:.5f} {frame.left:.3f} {frame.bottom:.3f} cm"
