from datetime import datetime
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class JobState(models.TextChoices):
    NEW = "new", _("waiting")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    DEAD = "dead", _("failed")


class JobQuerySet(models.QuerySet["Job"]):
    def due(self, now: datetime) -> "JobQuerySet":
        return self.filter(state=JobState.NEW, due_at__lte=now).order_by("due_at", "pk")

    def abandoned(self, now: datetime) -> "JobQuerySet":
        """Held by a worker that died."""
        return self.filter(state=JobState.RUNNING, leased_until__lt=now).order_by("leased_until", "pk")

    def first_waiting(self, now: datetime, count: int) -> list[int]:
        """Keys of what could be claimed now; two questions, because one with OR would sort everything that waits."""
        abandoned = list(self.abandoned(now).values_list("pk", flat=True)[:count])
        due = list(self.due(now).values_list("pk", flat=True)[:count])
        return (abandoned + due)[:count]


class Job(models.Model):
    """One piece of durable work; the row is the truth, the broker only rings.

    `attempt` grows with each claim and guards every later write; `failure_count` decides when to give up.
    """

    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    payload = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.NEW)
    attempt = models.PositiveIntegerField(default=0)
    failure_count = models.PositiveSmallIntegerField(default=0)
    due_at = models.DateTimeField()
    leased_until = models.DateTimeField(null=True, blank=True)
    error = models.TextField(blank=True)
    progress_count = models.PositiveIntegerField(default=0)
    total_count = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["kind", "key"], name="one_job_per_kind_and_key"),
            models.CheckConstraint(condition=models.Q(state__in=JobState.values), name="job_state_is_known"),
            models.CheckConstraint(
                condition=models.Q(state=JobState.RUNNING, leased_until__isnull=False)
                | ~models.Q(state=JobState.RUNNING) & models.Q(leased_until__isnull=True),
                name="job_is_leased_while_it_runs",
            ),
        ]
        indexes: ClassVar = [
            models.Index(fields=["state", "due_at", "id"], name="jobs_waiting"),
            models.Index(fields=["state", "leased_until", "id"], name="jobs_leased"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @property
    def is_done(self) -> bool:
        return self.state == JobState.DONE

    @property
    def is_dead(self) -> bool:
        return self.state == JobState.DEAD

    def is_waiting(self, now: datetime) -> bool:
        """Whether a worker may claim it: due, or held by one that died."""
        if self.state == JobState.RUNNING:
            return self.leased_until is not None and self.leased_until < now
        return self.state == JobState.NEW and self.due_at <= now
