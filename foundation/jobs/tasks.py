"""What a worker hears."""

from datetime import timedelta

from celery import shared_task

from foundation.jobs.documents import sweep_drafts
from foundation.jobs.running import run, run_waiting
from foundation.jobs.sweeping import ring_waiting

TURN = timedelta(seconds=3)
LONGEST_TASK = 15 * 60


@shared_task(time_limit=LONGEST_TASK)
def run_job(pk: int) -> None:
    """Run the job that rang, then what else waits, for a turn of a few seconds."""
    run(pk)
    run_waiting(within=TURN)


@shared_task
def ring_waiting_jobs() -> None:
    ring_waiting()


@shared_task
def sweep_abandoned_drafts() -> None:
    sweep_drafts()
