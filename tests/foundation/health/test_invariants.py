from datetime import timedelta

import pytest
from django.utils import timezone

from foundation.health.domain.heartbeats import record_heartbeat
from foundation.health.invariants import abandoned_jobs
from foundation.jobs.models import Job, JobState

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("seconds", "worker_lives", "is_breach"), [(61, True, True), (59, True, False), (61, False, False)]
)
def test_a_living_worker_leaves_no_job_behind(seconds, worker_lives, is_breach):
    over = timezone.now() - timedelta(seconds=seconds)
    job = Job.objects.create(kind="badge", key="7", state=JobState.RUNNING, due_at=over, leased_until=over)
    if worker_lives:
        record_heartbeat("worker")

    breaches = [f"job {job.pk} is running without a lease while a worker lives"] if is_breach else []
    assert list(abandoned_jobs()) == breaches
