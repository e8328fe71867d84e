from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import Edition, EditionState
from foundation.i18n import Translated


class Zone(models.Model):
    """What a badge is admitted to once a day: the venue, a hall, the dinner."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="zones")
    key = models.SlugField(max_length=40)
    name_ar = models.CharField(_("name (Arabic)"), max_length=80)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=80, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=80, blank=True)

    name = Translated("name")

    class Meta:
        verbose_name = _("zone")
        verbose_name_plural = _("zones")
        constraints: ClassVar = [models.UniqueConstraint(fields=["edition", "key"], name="one_zone_per_key")]

    def __str__(self) -> str:
        return str(self.name)


class GateQuerySet(models.QuerySet["Gate"]):
    def open(self) -> "GateQuerySet":
        """The gates of announced editions."""
        return self.filter(zone__edition__state=EditionState.OPEN).select_related("zone__edition")

    def for_reading(self) -> "GateQuerySet":
        """With what decides about a code, and nothing else: people wait."""
        return self.select_related("zone__edition").only("zone__edition__time_zone").order_by()


class Gate(models.Model):
    """A door into a zone."""

    zone = models.ForeignKey(Zone, on_delete=models.CASCADE, related_name="gates")
    key = models.SlugField(max_length=40)
    name_ar = models.CharField(_("name (Arabic)"), max_length=80)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=80, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=80, blank=True)

    name = Translated("name")
    objects = GateQuerySet.as_manager()

    class Meta:
        ordering: ClassVar = ["pk"]
        verbose_name = _("gate")
        verbose_name_plural = _("gates")
        constraints: ClassVar = [models.UniqueConstraint(fields=["zone", "key"], name="one_gate_per_key")]

    def __str__(self) -> str:
        return str(self.name)
