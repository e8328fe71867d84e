from datetime import timedelta

from events.domain.printing import PRINT, print_paper
from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob


@job(PRINT, lease=timedelta(seconds=30))
def print_programme(job: RunningJob) -> None:
    print_paper(job.key)
