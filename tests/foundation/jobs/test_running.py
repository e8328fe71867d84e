import errno
from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from foundation.audit.actors import current_actor
from foundation.jobs.claiming import claim
from foundation.jobs.models import Job, JobState
from foundation.jobs.requesting import request_job
from foundation.jobs.running import run, run_waiting
from foundation.jobs.troubles import GiveUp, LeaseLost, TryLater

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def raises(problem):
    def handler(job):
        raise problem

    return handler


def make_due():
    Job.objects.filter(state=JobState.NEW).update(due_at=timezone.now())


def abandon(job):
    Job.objects.filter(pk=job.pk).update(leased_until=timezone.now() - timedelta(seconds=1))


def state_of(job):
    job.refresh_from_db()
    return job.state, job.failure_count, job.error


def test_a_job_is_done_once_with_what_it_was_asked(work):
    seen = []
    work(lambda job: seen.append((job.key, job.payload, current_actor())))
    job = request_job("work", key="7", payload={"language": "ckb"})

    assert (run(job.pk), run(job.pk)) == (True, False)
    assert seen == [("7", {"language": "ckb"}, "job:work")]
    assert state_of(job) == (JobState.DONE, 0, "")


def test_two_workers_who_hear_the_same_ring_do_the_work_once():
    job = request_job("work", key="7")

    assert [claim(job.pk) is not None, claim(job.pk) is not None] == [True, False]


def test_a_job_abandoned_by_a_dead_worker_is_taken_over_and_the_late_one_changes_nothing(work):
    work(lambda job: job.report(1, 2))
    job = request_job("work", key="7")
    late = claim(job.pk)
    abandon(job)

    assert run(job.pk)
    with pytest.raises(LeaseLost):
        from_the_grave(late)
    assert state_of(job) == (JobState.DONE, 1, "")


def from_the_grave(late):
    from foundation.jobs.running import RunningJob

    RunningJob(late).report(2, 2)


def test_a_poisoned_job_is_tried_three_times_and_then_laid_aside_with_its_reason(work):
    work(raises(ValueError("Ahmed's badge")), attempts=3)
    job = request_job("work", key="7")

    states = []
    for _ in range(4):
        make_due()
        run_waiting(within=HOUR)
        states.append(state_of(job)[:2])

    assert states == [(JobState.NEW, 1), (JobState.NEW, 2), (JobState.DEAD, 3), (JobState.DEAD, 3)]
    assert job.error.startswith("ValueError at test_running.py:")


def test_what_waits_behind_a_poisoned_job_is_done(work):
    work(lambda job: 1 / int(job.key))
    for key in range(5):
        request_job("work", key=str(key))

    assert run_waiting(within=HOUR) == 5
    assert Job.objects.filter(state=JobState.DONE).count() == 4


@pytest.mark.parametrize(
    "problem",
    [
        OSError(errno.ENOSPC, "No space left on device"),
        OperationalError("the database system is shutting down"),
        ConnectionRefusedError(),
        TryLater("The mail server is away."),
    ],
)
def test_a_full_disk_or_an_absent_server_never_kills_a_job(work, problem):
    work(raises(problem), attempts=1)
    job = request_job("work", key="7")

    run(job.pk)

    assert state_of(job)[:2] == (JobState.NEW, 0)


def test_work_that_can_never_succeed_is_given_up_at_once(work):
    work(raises(GiveUp("The mail server refused it (550).")))
    job = request_job("work", key="7")

    run(job.pk)

    assert state_of(job) == (JobState.DEAD, 1, "The mail server refused it (550).")


def test_a_job_that_kills_each_worker_is_laid_aside(work):
    work(raises(AssertionError("never reached")), attempts=2)
    job = request_job("work", key="7")

    for _ in range(2):
        claim(job.pk)
        abandon(job)
    run(job.pk)

    assert state_of(job) == (JobState.DEAD, 2, "The worker died each time it tried.")


def test_a_kind_nobody_knows_is_laid_aside_in_the_end():
    job = request_job("unheard of", key="7")

    for _ in range(5):
        make_due()
        run(job.pk)

    assert state_of(job)[:2] == (JobState.DEAD, 5)


def test_progress_can_be_watched(work):
    work(lambda job: [job.report(count, 3) for count in (1, 2, 3)])
    job = request_job("work", key="7")

    run(job.pk)

    job.refresh_from_db()
    assert (job.progress_count, job.total_count) == (3, 3)
