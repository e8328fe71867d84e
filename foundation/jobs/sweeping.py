"""Rings again for work whose ring or worker was lost."""

from django.utils import timezone

from foundation.jobs.doorbell import doorbell
from foundation.jobs.models import Job

RINGS = 10


def ring_waiting() -> int:
    """A few rings are enough: whoever answers one works on through what waits."""
    return sum(doorbell.ring(pk) for pk in Job.objects.first_waiting(timezone.now(), RINGS))
