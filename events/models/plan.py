from datetime import timedelta
from typing import ClassVar, Final

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from events.models.release import AgendaRelease
from foundation.i18n import Translated

OVERDUE_AFTER: Final = timedelta(minutes=2)


class PlanState(models.TextChoices):
    OPEN = "open", _("planned")
    RELEASED = "released", _("released")
    NOTHING = "nothing", _("nothing to release")
    CANCELLED = "cancelled", _("cancelled")


class PlannedReleaseQuerySet(models.QuerySet["PlannedRelease"]):
    def open(self) -> "PlannedReleaseQuerySet":
        return self.filter(state=PlanState.OPEN)


class PlannedRelease(models.Model):
    """The draft as it stands at `at` becomes public by itself; `draft` says how it stood when that was planned."""

    edition = models.ForeignKey("events.Edition", on_delete=models.CASCADE, related_name="planned_releases")
    at = models.DateTimeField(_("time of release"))
    note_ar = models.CharField(_("note (Arabic)"), max_length=300, blank=True)
    note_ckb = models.CharField(_("note (Kurdish)"), max_length=300, blank=True)
    note_en = models.CharField(_("note (English)"), max_length=300, blank=True)
    tells_people = models.BooleanField(default=True)
    draft = models.CharField(max_length=64, editable=False)
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    planned_at = models.DateTimeField(auto_now_add=True)
    state = models.CharField(max_length=10, choices=PlanState, default=PlanState.OPEN)
    is_as_planned = models.BooleanField(default=True)
    release = models.OneToOneField(
        AgendaRelease, on_delete=models.CASCADE, null=True, blank=True, related_name="plan", editable=False
    )

    note = Translated("note")

    objects = PlannedReleaseQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["-pk"]
        verbose_name = _("planned release")
        verbose_name_plural = _("planned releases")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition"], condition=models.Q(state="open"), name="one_open_plan"),
            models.CheckConstraint(
                condition=models.Q(state="released", release__isnull=False)
                | ~models.Q(state="released") & models.Q(release=None),
                name="plan_released_its_release",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.at:%Y-%m-%d %H:%M}"

    @property
    def is_overdue(self) -> bool:
        """Its time is past by more than the pause between two looks: it failed, or nobody looks."""
        return self.state == PlanState.OPEN and self.at + OVERDUE_AFTER < timezone.now()
