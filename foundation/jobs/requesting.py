"""Asks for work in the caller's transaction."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction
from django.utils import timezone

from foundation.jobs.doorbell import doorbell
from foundation.jobs.models import Job, JobState


def request_job(
    kind: str, *, key: str, payload: Mapping[str, Any] | None = None, due_at: datetime | None = None
) -> Job:
    """Write the row now and ring on commit; asking again for the same kind and key changes nothing.

    The key of what comes back is true; its state is not that of a job which was there before.
    """
    job = Job(kind=kind, key=key, payload=dict(payload or {}), due_at=due_at or timezone.now())
    Job.objects.bulk_create([job], update_conflicts=True, unique_fields=["kind", "key"], update_fields=["kind"])
    if due_at is None:
        ring_on_commit(job)
    return job


def request_jobs(kind: str, keys: Iterable[str]) -> None:
    """Work of one kind on many things, in few statements; what has been asked for before stays as it is."""
    jobs = [Job(kind=kind, key=key, payload={}, due_at=timezone.now()) for key in keys]
    Job.objects.bulk_create(
        jobs, batch_size=500, update_conflicts=True, unique_fields=["kind", "key"], update_fields=["kind"]
    )
    if jobs:
        ring_on_commit(jobs[0])


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
    """Once in a transaction: whoever answers works on through what waits."""
    if not will_ring():
        transaction.on_commit(partial(doorbell.ring, job.pk), robust=True)


def will_ring() -> bool:
    """Whether a ring waits for the commit that no rollback of an inner block can take away."""
    connection = transaction.get_connection()
    inner = set(connection.savepoint_ids)
    return any(
        sids <= inner and isinstance(ring, partial) and ring.func == doorbell.ring
        for sids, ring, _is_robust in connection.run_on_commit
    )
