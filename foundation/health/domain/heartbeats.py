"""Signs of life written by the worker and by beat."""

import logging
from datetime import timedelta

from django.db import Error
from django.utils import timezone

from foundation.health.models import Heartbeat

logger = logging.getLogger(__name__)

EVERY = timedelta(seconds=5)
STALE_AFTER = timedelta(seconds=20)


def record_heartbeat(name: str) -> None:
    """A database that is away must not end the process whose life is told."""
    try:
        Heartbeat.objects.update_or_create(name=name, defaults={"beat_at": timezone.now()})
    except Error as problem:
        logger.warning("The heartbeat of %s could not be written: %s", name, type(problem).__name__)


def is_alive(name: str) -> bool:
    return Heartbeat.objects.filter(name=name, beat_at__gt=timezone.now() - STALE_AFTER).exists()


def forget_heartbeats() -> None:
    """Called before the processes start, so that the signs of an earlier run mislead nobody."""
    Heartbeat.objects.all().delete()
