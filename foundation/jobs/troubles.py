"""What can go wrong with a piece of work, and whether trying again helps."""

import errno
import traceback
from datetime import timedelta
from pathlib import Path

from django.db import InterfaceError, OperationalError

SURROUNDINGS = {errno.ENOSPC, errno.EDQUOT, errno.EMFILE, errno.ENFILE, errno.EIO, errno.EROFS}
LONGEST_WAIT = 300


class TryLater(Exception):
    """The work is sound but its surroundings are not; it waits without counting as failed."""


class GiveUp(Exception):
    """Trying again cannot help."""


class LeaseLost(Exception):
    """Another worker took the job over; this one must stop quietly."""


def is_of_surroundings(problem: BaseException) -> bool:
    """A full disk, a database or a mail server that is away: the job is not to blame."""
    if isinstance(problem, (TryLater, ConnectionError, TimeoutError, OperationalError, InterfaceError)):
        return True
    return isinstance(problem, OSError) and problem.errno in SURROUNDINGS


def reason_of(problem: BaseException) -> str:
    """Type and place; the message of a foreign exception may name a person and is left out."""
    if isinstance(problem, (TryLater, GiveUp)):
        return str(problem)
    frames = traceback.extract_tb(problem.__traceback__)
    place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(problem).__name__}{place}"


def wait_after(count: int) -> timedelta:
    """1, 2, 4, 8 ... seconds, at most five minutes."""
    return timedelta(seconds=min(2 ** max(count - 1, 0), LONGEST_WAIT))
