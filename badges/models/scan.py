from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from badges.models.badge import Badge
from badges.models.gate import Gate, Zone


class Verdict(models.TextChoices):
    ADMITTED = "admitted", _("admitted")
    ALREADY_ADMITTED = "already_admitted", _("already admitted")
    REFUSED = "refused", _("refused")


class Reason(models.TextChoices):
    """Why a gate refuses."""

    NOT_A_BADGE = "not_a_badge", _("This is not a badge of ours.")
    UNKNOWN_KEY = "unknown_key", _("This badge is from another system.")
    FORGED = "forged", _("This badge is not genuine.")
    UNKNOWN_BADGE = "unknown_badge", _("This badge is not on the list.")
    OTHER_EDITION = "other_edition", _("This badge is for another edition.")
    CANCELLED = "cancelled", _("This registration was cancelled.")
    REPLACED = "replaced", _("A newer badge has replaced this one.")


class ScanQuerySet(models.QuerySet["Scan"]):
    def told(self) -> "ScanQuerySet":
        """With everything the verdict names."""
        return self.select_related("gate", "zone__edition", "badge__attendee__registration_type", "first_scan__gate")


class Scan(models.Model):
    """One reading of one code at one gate: appended, never changed; `id` is made by the phone."""

    id = models.UUIDField(primary_key=True)
    gate = models.ForeignKey(Gate, on_delete=models.PROTECT, related_name="scans")
    zone = models.ForeignKey(Zone, on_delete=models.PROTECT, related_name="scans")
    day = models.DateField()
    badge = models.ForeignKey(Badge, on_delete=models.PROTECT, null=True, blank=True, related_name="scans")
    code = models.CharField(max_length=64, blank=True)
    verdict = models.CharField(_("verdict"), max_length=20, choices=Verdict)
    reason = models.CharField(_("reason"), max_length=20, choices=Reason, blank=True)
    first_scan = models.ForeignKey("self", on_delete=models.PROTECT, null=True, blank=True, related_name="repeats")
    scanned_at = models.DateTimeField(_("scanned at"))
    received_at = models.DateTimeField()
    scanned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="scans"
    )

    objects = ScanQuerySet.as_manager()

    class Meta:
        verbose_name = _("scan")
        verbose_name_plural = _("scans")
        indexes: ClassVar = [models.Index(fields=["gate", "scanned_at"], name="scans_of_a_gate")]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["badge", "zone", "day"],
                condition=models.Q(verdict=Verdict.ADMITTED),
                name="one_admission_per_badge_zone_and_day",
            ),
            models.CheckConstraint(condition=models.Q(verdict__in=Verdict.values), name="scan_verdict_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.verdict} {self.scanned_at:%H:%M}"
