"""The Celery application; the broker only rings, the job rows are the truth."""

import os

from celery import Celery
from celery.signals import worker_init, worker_process_init

from config.demo.lifeline import die_with_parent
from config.memory import settle_memory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")

app = Celery("conference")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


_parent: int | None = None


@worker_init.connect
def remember_parent(**_: object) -> None:
    """A child inherits it; one whose parent died while it was being born must not live on."""
    global _parent  # noqa: PLW0603 - Celery tells its children nothing else
    _parent = os.getpid()


@worker_process_init.connect
def begin_work(**_: object) -> None:
    die_with_parent(None if _parent == os.getpid() else _parent)
    settle_memory()
