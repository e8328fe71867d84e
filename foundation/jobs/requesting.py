"""Asks for work in the caller's transaction."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from foundation.jobs.doorbell import doorbell
from foundation.jobs.models import Job, JobState


def request_job(
    kind: str, *, key: str, payload: Mapping[str, Any] | None = None, due_at: datetime | None = None
) -> Job:
    """Write the row now and ring on commit; asking again for the same kind and key is quiet."""
    job = Job(kind=kind, key=key, payload=dict(payload or {}), due_at=due_at or timezone.now())
    try:
        with transaction.atomic():
            job.save(force_insert=True)
    except IntegrityError:
        return Job.objects.get(kind=kind, key=key)
    if due_at is None:
        ring_on_commit(job)
    return job


def requeue(job: Job) -> bool:
    """Give finished or dead work another run; what waits or runs is left alone."""
    finished = Job.objects.filter(pk=job.pk, state__in=[JobState.DONE, JobState.DEAD])
    changed = finished.update(
        state=JobState.NEW, failure_count=0, error="", due_at=timezone.now(), finished_at=None, progress_count=0
    )
    if changed:
        ring_on_commit(job)
    return bool(changed)


def ring_on_commit(job: Job) -> None:
    transaction.on_commit(partial(doorbell.ring, job.pk), robust=True)
