from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.cluster import ParentalKey
from events.models.session import Session
from foundation.i18n import Translated


class MaterialKind(models.TextChoices):
    SLIDES = "slides", _("slides")
    RECORDING = "recording", _("recording")
    PAPER = "paper", _("paper")
    OUTCOME = "outcome", _("outcome")
    LINK = "link", _("link")


class Material(models.Model):
    """What a session leaves behind or points to; public at once, as no part of the agenda."""

    session = ParentalKey(Session, on_delete=models.CASCADE, related_name="materials")
    kind = models.CharField(_("kind"), max_length=10, choices=MaterialKind, default=MaterialKind.SLIDES)
    title_ar = models.CharField(_("title (Arabic)"), max_length=250, blank=True)
    title_ckb = models.CharField(_("title (Kurdish)"), max_length=250, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    url = models.URLField(_("address"), max_length=1000, blank=True)
    document = models.ForeignKey(
        "wagtaildocs.Document",
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
    )
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    title = Translated("title")

    sort_order_field = "position"

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("material")
        verbose_name_plural = _("materials")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(document=None) & ~models.Q(url="") | models.Q(document__isnull=False, url=""),
                name="material_is_a_document_or_a_link",
            )
        ]

    def __str__(self) -> str:
        return str(self.title) or str(self.get_kind_display())

    def clean(self) -> None:
        if bool(self.url) == bool(self.document_id):
            raise ValidationError({"url": _("Give the address of the material or choose a document, one of the two.")})
