from time import monotonic

from django.core.management.base import BaseCommand
from django.db import transaction

from foundation.jobs.requesting import request_job


class Command(BaseCommand):
    """As so many people register, each in a transaction of their own; prints the slowest in seconds."""

    def add_arguments(self, parser):
        parser.add_argument("keys", nargs=2, type=int)
        parser.add_argument("--poisoned", type=int, default=-1)
        parser.add_argument("--kind", default="fault.badge")

    def handle(self, keys, poisoned, kind, **options):
        self.stdout.write(str(max(register(kind, key, is_poisoned=key == poisoned) for key in range(*keys))))


def register(kind, key, *, is_poisoned):
    started_at = monotonic()
    with transaction.atomic():
        request_job(kind, key=str(key), payload={"is_poisoned": is_poisoned})
    return monotonic() - started_at
