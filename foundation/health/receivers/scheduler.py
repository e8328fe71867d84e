"""Beat tells that it lives each time it has looked at its timetable."""

import time
from typing import Any

from celery.beat import Scheduler as CelerysScheduler

from foundation.health.domain.heartbeats import EVERY
from foundation.health.receivers import beat_heart


class Scheduler(CelerysScheduler):
    """Named by the setting CELERY_BEAT_SCHEDULER; keeps no file, for no ring is rarer than once a minute."""

    beaten_at = float("-inf")

    def tick(self, *args: Any, **options: Any) -> float:
        wait: float = super().tick(*args, **options)
        if time.monotonic() - self.beaten_at >= EVERY.total_seconds():
            beat_heart("beat")
            self.beaten_at = time.monotonic()
        return min(wait, EVERY.total_seconds())
