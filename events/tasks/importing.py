"""Checks, imports and forgets the files that editors bring."""

from datetime import timedelta

from events.domain.importing.uploads import CHECK, FORGET, IMPORT, check_upload, forget_upload, import_upload
from foundation.jobs.registry import job
from foundation.jobs.running import RunningJob

_LEASE = timedelta(seconds=30)


@job(CHECK, attempts=3, lease=_LEASE)
def check_programme(job: RunningJob) -> None:
    check_upload(int(job.key), tell=job.report)


@job(IMPORT, attempts=3, lease=_LEASE)
def bring_programme_in(job: RunningJob) -> None:
    import_upload(int(job.key), tell=job.report)


@job(FORGET)
def forget_programme(job: RunningJob) -> None:
    forget_upload(int(job.key))
