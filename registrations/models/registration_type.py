from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models import Edition, ThemeColour
from foundation.i18n import Translated


class RegistrationType(models.Model):
    """A way of taking part in an edition; it becomes the category on the badge."""

    edition = models.ForeignKey(Edition, on_delete=models.CASCADE, related_name="registration_types")
    key = models.SlugField(max_length=40)
    name_ar = models.CharField(_("name (Arabic)"), max_length=80)
    name_ckb = models.CharField(_("name (Kurdish)"), max_length=80, blank=True)
    name_en = models.CharField(_("name (English)"), max_length=80, blank=True)
    colour = models.CharField(_("colour"), max_length=10, choices=ThemeColour, default=ThemeColour.RIVER)
    capacity = models.PositiveIntegerField(_("capacity"), null=True, blank=True)
    is_open = models.BooleanField(_("open to everyone"), default=True)
    position = models.PositiveSmallIntegerField(_("order"), default=0)

    name = Translated("name")

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("registration type")
        verbose_name_plural = _("registration types")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="one_registration_type_per_key")
        ]

    def __str__(self) -> str:
        return str(self.name)
