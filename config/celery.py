"""The Celery application; the broker only rings, the job rows are the truth."""

import os

from celery import Celery
from celery.signals import worker_process_init

from config.demo.lifeline import die_with_parent
from config.memory import settle_memory

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")

app = Celery("conference")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@worker_process_init.connect
def begin_work(**_: object) -> None:
    die_with_parent()
    settle_memory()
