"""Takes a job for one worker, keeps it, and lets it go; every write is guarded by state and attempt."""

from datetime import datetime

from django.db.models import F
from django.utils import timezone

from foundation.jobs.models import Job, JobQuerySet, JobState
from foundation.jobs.registry import kind_named
from foundation.jobs.troubles import wait_after


def claim(pk: int) -> Job | None:
    """The job, now ours, or nothing when it is not waiting or somebody else was quicker."""
    now = timezone.now()
    job = Job.objects.filter(pk=pk).first()
    if job is None or not job.is_waiting(now):
        return None
    if job.state == JobState.RUNNING:
        job.failure_count += 1
        if job.failure_count >= kind_named(job.kind).attempts:
            bury(job, "The worker died each time it tried.")
            return None
    return take(job, now)


def take(job: Job, now: datetime) -> Job | None:
    leased_until = now + kind_named(job.kind).lease
    taken = unchanged(job).update(
        state=JobState.RUNNING,
        attempt=F("attempt") + 1,
        failure_count=job.failure_count,
        leased_until=leased_until,
    )
    job.state, job.attempt, job.leased_until = JobState.RUNNING, job.attempt + 1, leased_until
    return job if taken else None


def guarded(job: Job) -> JobQuerySet:
    return Job.objects.filter(pk=job.pk, state=job.state, attempt=job.attempt)


def unchanged(job: Job) -> JobQuerySet:
    """Not even renewed since it was read."""
    return guarded(job).filter(leased_until=job.leased_until)


def renew(job: Job) -> bool:
    return bool(guarded(job).update(leased_until=timezone.now() + kind_named(job.kind).lease))


def finish(job: Job) -> bool:
    return bool(guarded(job).update(state=JobState.DONE, leased_until=None, finished_at=timezone.now(), error=""))


def put_back(job: Job, reason: str) -> bool:
    """Let the job wait for another try."""
    return bool(
        guarded(job).update(
            state=JobState.NEW,
            leased_until=None,
            failure_count=job.failure_count,
            due_at=timezone.now() + wait_after(job.attempt),
            error=reason,
        )
    )


def bury(job: Job, reason: str) -> bool:
    return bool(
        guarded(job).update(
            state=JobState.DEAD,
            leased_until=None,
            failure_count=job.failure_count,
            finished_at=timezone.now(),
            error=reason,
        )
    )
