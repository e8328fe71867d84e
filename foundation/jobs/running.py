"""Runs one job at a time: claim it, keep its lease alive, do the work, say how it ended."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import Any

from django.utils import timezone

from foundation.audit.actors import acting_as
from foundation.jobs.claiming import bury, claim, finish, guarded, put_back
from foundation.jobs.heartbeat import kept_alive
from foundation.jobs.models import Job
from foundation.jobs.registry import kind_named
from foundation.jobs.troubles import GiveUp, LeaseLost, is_of_surroundings, reason_of

logger = logging.getLogger(__name__)
REPORT_EVERY = 0.5


@dataclass
class RunningJob:
    """What a handler sees of its job."""

    row: Job
    reported_at: float = 0.0

    @property
    def key(self) -> str:
        return self.row.key

    @property
    def payload(self) -> Mapping[str, Any]:
        payload: Mapping[str, Any] = self.row.payload
        return payload

    def report(self, done: int, total: int) -> None:
        """Show progress and stop a worker whose job was taken over; cheap enough to call per item."""
        if done < total and monotonic() - self.reported_at < REPORT_EVERY:
            return
        self.reported_at = monotonic()
        if not guarded(self.row).update(progress_count=done, total_count=total):
            raise LeaseLost


def run(pk: int) -> bool:
    """Whether there was something to do."""
    job = claim(pk)
    if job is None:
        return False
    try:
        with kept_alive(job), acting_as(f"job:{job.kind}"):
            kind_named(job.kind).handler(RunningJob(job))
    except LeaseLost:
        logger.warning("Job %s (%s) was taken over by another worker", job.pk, job.kind)
    except Exception as problem:  # noqa: BLE001 - whatever a handler raises must not stop the queue
        let_go(job, problem)
    else:
        finish(job)
    return True


def let_go(job: Job, problem: Exception) -> None:
    reason = reason_of(problem)
    logger.warning("Job %s (%s) failed at attempt %s: %s", job.pk, job.kind, job.attempt, reason)
    if is_of_surroundings(problem):
        put_back(job, reason)
        return
    job.failure_count += 1
    if isinstance(problem, GiveUp) or job.failure_count >= kind_named(job.kind).attempts:
        bury(job, reason)
        return
    put_back(job, reason)


def run_waiting(*, within: timedelta) -> int:
    """Work off what waits, oldest first, so that lost rings cost nothing; gives the number of jobs run."""
    ends_at = monotonic() + within.total_seconds()
    count = 0
    while monotonic() < ends_at:
        waiting = Job.objects.first_waiting(timezone.now(), 1)
        if not waiting:
            break
        count += run(waiting[0])
    return count
