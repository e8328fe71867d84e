"""The worker tells that it lives, from its own loop."""

from typing import Any

from celery.signals import worker_ready

from foundation.health.domain.heartbeats import EVERY
from foundation.health.receivers import beat_heart


@worker_ready.connect
def keep_beating(sender: Any, **_: object) -> None:
    """Sent again after each lost connection to the broker, which has emptied the timer."""
    beat_heart("worker")
    sender.timer.call_repeatedly(EVERY.total_seconds(), beat_heart, ("worker",))
