from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.cluster import ParentalKey
from foundation.i18n import Translated


class Recommendation(models.Model):
    """What an edition recommends at its end; public at once."""

    edition = ParentalKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="recommendations"
    )
    text_ar = models.TextField(_("text (Arabic)"), blank=True)
    text_ckb = models.TextField(_("text (Kurdish)"), blank=True)
    text_en = models.TextField(_("text (English)"), blank=True)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    text = Translated("text")

    sort_order_field = "position"

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("recommendation")
        verbose_name_plural = _("recommendations")

    def __str__(self) -> str:
        return str(self.text)
