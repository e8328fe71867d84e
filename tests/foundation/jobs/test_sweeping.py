from datetime import timedelta

import pytest
from django.utils import timezone

from foundation.jobs.doorbell import doorbell
from foundation.jobs.models import Job, JobState
from foundation.jobs.sweeping import RINGS, ring_waiting

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def rings(monkeypatch):
    heard = []
    monkeypatch.setattr(doorbell, "ring", lambda pk: heard.append(pk) or True)
    return heard


@pytest.mark.parametrize(
    ("state", "due", "leased", "is_rung"),
    [
        (JobState.NEW, -MINUTE, None, True),
        (JobState.NEW, MINUTE, None, False),
        (JobState.RUNNING, -MINUTE, -MINUTE, True),
        (JobState.RUNNING, -MINUTE, MINUTE, False),
        (JobState.DONE, -MINUTE, None, False),
        (JobState.DEAD, -MINUTE, None, False),
    ],
)
def test_the_sweeper_rings_for_what_is_due_and_has_no_live_worker(rings, state, due, leased, is_rung):
    now = timezone.now()
    job = Job.objects.create(
        kind="badge", key="7", state=state, due_at=now + due, leased_until=now + leased if leased else None
    )

    ring_waiting()

    assert rings == ([job.pk] if is_rung else [])


def test_a_thousand_waiting_badges_do_not_flood_the_broker(rings):
    Job.objects.bulk_create(Job(kind="badge", key=str(key), due_at=timezone.now()) for key in range(1000))

    assert ring_waiting() == RINGS
