"""Rings again for work whose ring or worker was lost."""

from django.utils import timezone

from foundation.jobs.doorbell import doorbell
from foundation.jobs.models import Job

RINGS = 10


def ring_waiting() -> int:
    """A few rings are enough: whoever answers one works on through what waits."""
    waiting = Job.objects.waiting(timezone.now()).values_list("pk", flat=True)[:RINGS]
    return sum(doorbell.ring(pk) for pk in waiting)
