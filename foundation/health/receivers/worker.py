"""The worker tells that it lives, from its own loop."""

from typing import Any

from celery.signals import worker_ready

from foundation.health.domain.heartbeats import EVERY, record_heartbeat


@worker_ready.connect
def keep_beating(sender: Any, **_: object) -> None:
    """Sent again after each lost connection to the broker, which has emptied the timer."""
    record_heartbeat("worker")
    sender.timer.call_repeatedly(EVERY.total_seconds(), record_heartbeat, ("worker",))
