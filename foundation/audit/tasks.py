"""What a worker hears."""

from celery import shared_task

from foundation.audit.sealing import seal_entries


@shared_task
def seal_audit() -> None:
    seal_entries()
