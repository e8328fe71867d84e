"""Rings the workers; a broker that is away costs a ring, never the work."""

import logging
from time import monotonic

from celery import current_app
from kombu.exceptions import KombuError

logger = logging.getLogger(__name__)
PAUSE = 10.0


class Doorbell:
    """After a ring that failed the bell rests, so that nobody else waits for a broker that is away."""

    def __init__(self) -> None:
        self.rests_until = 0.0

    def ring(self, pk: int) -> bool:
        if monotonic() < self.rests_until:
            return False
        try:
            current_app.send_task("foundation.jobs.tasks.run_job", args=[pk], retry=False, ignore_result=True)
        except (OSError, KombuError) as problem:
            self.rests_until = monotonic() + PAUSE
            logger.warning("The broker did not take the ring of job %s: %s", pk, type(problem).__name__)
            return False
        return True


doorbell = Doorbell()
