"""Renews a lease from a thread of its own while the work goes on."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread

from django.db import DatabaseError, connection

from foundation.jobs.claiming import renew
from foundation.jobs.models import Job
from foundation.jobs.registry import kind_named

logger = logging.getLogger(__name__)


@contextmanager
def kept_alive(job: Job) -> Iterator[None]:
    ended = Event()
    Thread(target=renew_until, args=(ended, job), daemon=True).start()
    try:
        yield
    finally:
        ended.set()


def renew_until(ended: Event, job: Job) -> None:
    """A third of the lease between two renewals leaves room for one that fails."""
    pause = kind_named(job.kind).lease.total_seconds() / 3
    try:
        while not ended.wait(pause):
            if not is_still_ours(job):
                return
    finally:
        connection.close()


def is_still_ours(job: Job) -> bool:
    try:
        return renew(job)
    except DatabaseError as problem:
        logger.warning("The lease of job %s could not be renewed: %s", job.pk, type(problem).__name__)
        return True
