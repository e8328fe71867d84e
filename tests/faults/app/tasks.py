import time
from datetime import timedelta
from hashlib import pbkdf2_hmac

from django.conf import settings

from foundation.jobs.documents import store_document
from foundation.jobs.registry import job

ROUNDS = 20_000  # about ten milliseconds, as long as a badge


LONG_WORK = 8.0  # seconds: longer than its lease and the sweeper's round


class Poison(Exception):
    pass


@job("fault.export", lease=timedelta(seconds=1))
def export(job):
    note_run(job.key)
    time.sleep(LONG_WORK)


@job("fault.badge")
def draw(job):
    note_run(job.key)
    if job.payload.get("is_poisoned"):
        raise Poison
    store_document(f"faults/{job.key}.pdf", drawing(job.key))


def drawing(key):
    return b"%PDF-1.7 " + pbkdf2_hmac("sha256", key.encode(), b"badge", ROUNDS)


def note_run(key):
    with (settings.DATA_DIR / "runs").open("a") as file:
        file.write(f"{key}\n")
