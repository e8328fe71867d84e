"""Ties a process to the life of the one that started it, so that even kill -9 leaves no orphan."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1
PR_SET_NAME = 15
PR_SET_CHILD_SUBREAPER = 36


def die_with_parent(parent: int | None = None) -> None:
    """Linux only; elsewhere an orphan is ended by hand."""
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
    if parent is not None and os.getppid() != parent:
        os._exit(1)


def adopt_orphans() -> None:
    """What a child leaves behind becomes the caller's own child, so that it can be waited for. Linux only."""
    prctl(PR_SET_CHILD_SUBREAPER, 1)


def call_itself(name: str) -> None:
    """What ps and top show."""
    prctl(PR_SET_NAME, name.encode())


def prctl(option: int, argument: int | bytes) -> None:
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None, use_errno=True).prctl(option, argument)
