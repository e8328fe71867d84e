"""What a process has loaded stays for its whole life, so the collector of garbage need not walk over it again."""

import gc
from typing import Final

_NEW_THINGS: Final = 10_000
"""A page makes more than the usual 700 in a moment, and nearly all of them go by themselves."""


def settle_memory() -> None:
    """For a process that has loaded what it needs: the models alone are some 100 ms of walking, many times a minute."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_THINGS, *gc.get_threshold()[1:])
