from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from foundation.jobs.doorbell import doorbell
from foundation.jobs.models import Job, JobState
from foundation.jobs.requesting import request_job, requeue

pytestmark = pytest.mark.django_db


@pytest.fixture
def rings(monkeypatch):
    heard = []
    monkeypatch.setattr(doorbell, "ring", heard.append)
    return heard


def test_asking_twice_for_one_badge_makes_one_job():
    first = request_job("badge", key="7", payload={"language": "ar"})
    second = request_job("badge", key="7", payload={"language": "en"})

    assert second.pk == first.pk
    assert Job.objects.get().payload == {"language": "ar"}


def test_asking_for_a_badge_that_is_drawn_leaves_it_drawn():
    job = request_job("badge", key="7")
    Job.objects.update(state=JobState.DONE, attempt=1)

    request_job("badge", key="7")

    job.refresh_from_db()
    assert (job.state, job.attempt) == (JobState.DONE, 1)


def test_the_workers_are_rung_once_and_only_when_the_registration_is_committed(
    rings, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        job = request_job("badge", key="7")
        request_job("badge", key="7")
        assert rings == []

    assert rings == [job.pk]


def test_all_that_one_registration_asks_for_needs_one_ring(rings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        badge = request_job("badge", key="7")
        request_job("letter", key="7")

    assert rings == [badge.pk]


def test_a_ring_that_was_rolled_back_is_rung_by_the_next_job(rings, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        with transaction.atomic():
            request_job("badge", key="7")
            transaction.set_rollback(True)
        letter = request_job("letter", key="7")

    assert rings == [letter.pk]


def test_a_registration_that_is_rolled_back_leaves_no_job():
    with transaction.atomic():
        request_job("badge", key="7")
        transaction.set_rollback(True)

    assert Job.objects.count() == 0


def test_asking_again_does_not_break_the_transaction_around_it():
    request_job("badge", key="7")

    with transaction.atomic():
        request_job("badge", key="7")
        request_job("badge", key="8")

    assert list(Job.objects.order_by("key").values_list("key", flat=True)) == ["7", "8"]


def test_work_for_tomorrow_rings_nobody_today(rings, django_capture_on_commit_callbacks):
    tomorrow = timezone.now() + timedelta(days=1)

    with django_capture_on_commit_callbacks(execute=True):
        request_job("reminder", key="7", due_at=tomorrow)

    assert rings == []
    assert Job.objects.first_waiting(timezone.now(), 1) == []


@pytest.mark.parametrize(
    ("state", "runs_again"),
    [(JobState.NEW, False), (JobState.RUNNING, False), (JobState.DONE, True), (JobState.DEAD, True)],
)
def test_only_finished_work_can_be_given_another_run(state, runs_again):
    leased_until = timezone.now() + timedelta(minutes=1) if state == JobState.RUNNING else None
    job = Job.objects.create(
        kind="badge", key="7", state=state, failure_count=5, due_at=timezone.now(), leased_until=leased_until
    )

    assert requeue(job) is runs_again
    job.refresh_from_db()
    assert (job.state, job.failure_count) == ((JobState.NEW, 0) if runs_again else (state, 5))
