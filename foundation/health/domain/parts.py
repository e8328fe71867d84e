"""The parts every installation has; an app adds its own with the same decorator."""

import os
import shutil
from pathlib import Path

from celery import current_app
from django.conf import settings
from django.db import Error

from foundation.health.domain.heartbeats import is_alive
from foundation.health.domain.readiness import FINE, part
from foundation.health.models import Heartbeat

FREE_SHARE = 0.05


@part("database")
def database(alias: str = "default") -> str:
    """A real question: an SQLite file that is gone comes back empty when it is opened."""
    Heartbeat.objects.using(alias).exists()
    return FINE


@part("broker")
def broker() -> str:
    with current_app.connection_for_write(connect_timeout=0.5) as connection:
        if connection.transport_cls == "filesystem":
            return queue_folder(Path(settings.CELERY_BROKER_TRANSPORT_OPTIONS["data_folder_out"]))
        connection.connect()
        connection.channel()
    return FINE


def queue_folder(folder: Path) -> str:
    return FINE if os.access(folder, os.R_OK | os.W_OK | os.X_OK) else "the queue's folder is gone or closed"


@part("worker")
def worker() -> str:
    return heard_from("worker")


@part("beat")
def beat() -> str:
    return heard_from("beat")


def heard_from(name: str) -> str:
    try:
        return FINE if is_alive(name) else "no sign of life"
    except Error:
        return "unknown while the database is away"


@part("disk")
def disk() -> str:
    usage = shutil.disk_usage(settings.DATA_DIR)
    return FINE if usage.free / usage.total >= FREE_SHARE else f"less than {FREE_SHARE:.0%} free"
