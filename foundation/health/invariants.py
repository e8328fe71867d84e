"""I5: what a living worker would not leave undone."""

from collections.abc import Iterator
from datetime import timedelta

from django.utils import timezone

from foundation.audit.invariants import invariant
from foundation.health.domain.heartbeats import is_alive
from foundation.jobs.models import Job, JobState

PATIENCE = timedelta(seconds=60)


@invariant("I5", "every job is new, running, done or dead")
def jobs_in_no_known_state() -> Iterator[str]:
    for pk, state in Job.objects.exclude(state__in=JobState.values).values_list("pk", "state"):
        yield f"job {pk} is {state}"


@invariant("I5", "while a worker lives, nobody holds a job whose lease is long over")
def abandoned_jobs() -> Iterator[str]:
    if not is_alive("worker"):
        return
    abandoned = Job.objects.filter(state=JobState.RUNNING, leased_until__lt=timezone.now() - PATIENCE)
    for pk in abandoned.values_list("pk", flat=True):
        yield f"job {pk} is running without a lease while a worker lives"
