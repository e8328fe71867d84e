from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from foundation.i18n import Translated
from foundation.i18n.columns import is_said


class ThemeColour(models.TextChoices):
    """A palette that keeps contrast; the values are class names in the stylesheet."""

    RIVER = "river", _("river")
    CLAY = "clay", _("clay")
    PALM = "palm", _("palm")
    GOLD = "gold", _("gold")
    PLUM = "plum", _("plum")
    SKY = "sky", _("sky")


class Theme(models.Model):
    """A subject under which an edition's sessions are gathered."""

    edition = models.ForeignKey(
        "events.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="themes"
    )
    key = models.SlugField(max_length=60)
    title_ar = models.CharField(_("title (Arabic)"), max_length=250, blank=True)
    title_ckb = models.CharField(_("title (Kurdish)"), max_length=250, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    colour = models.CharField(_("colour"), max_length=10, choices=ThemeColour, default=ThemeColour.RIVER)
    position = models.PositiveSmallIntegerField(_("place in the list"), default=0)

    title = Translated("title")

    class Meta:
        ordering: ClassVar = ["position", "pk"]
        verbose_name = _("theme")
        verbose_name_plural = _("themes")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["edition", "key"], name="one_theme_per_key"),
            is_said("title", "theme_has_a_title"),
        ]

    def __str__(self) -> str:
        return str(self.title)
