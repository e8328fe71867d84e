from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.models.edition import Edition
from foundation.i18n import Translated


class NewsItem(models.Model):
    """What was reported about an edition; the site publishes it in three languages."""

    edition = models.ForeignKey(Edition, verbose_name=_("edition"), on_delete=models.CASCADE, related_name="news_items")
    slug = models.SlugField(_("address"), max_length=80)
    dated_on = models.DateField(_("date"))
    dated_note = models.CharField(_("about the date"), max_length=200, blank=True)
    title_ar = models.CharField(_("title (Arabic)"), max_length=250)
    title_ckb = models.CharField(_("title (Kurdish)"), max_length=250, blank=True)
    title_en = models.CharField(_("title (English)"), max_length=250, blank=True)
    summary_ar = models.TextField(_("summary (Arabic)"), blank=True)
    summary_ckb = models.TextField(_("summary (Kurdish)"), blank=True)
    summary_en = models.TextField(_("summary (English)"), blank=True)
    source_ar = models.CharField(_("source (Arabic)"), max_length=200, blank=True)
    source_ckb = models.CharField(_("source (Kurdish)"), max_length=200, blank=True)
    source_en = models.CharField(_("source (English)"), max_length=200, blank=True)
    views_reported = models.PositiveIntegerField(_("views reported by the source"), default=0)

    title = Translated("title")
    summary = Translated("summary")
    source = Translated("source")

    class Meta:
        ordering: ClassVar = ["-dated_on", "pk"]
        verbose_name = _("news item")
        verbose_name_plural = _("news items")
        constraints: ClassVar = [models.UniqueConstraint(fields=["edition", "slug"], name="one_news_item_per_slug")]

    def __str__(self) -> str:
        return str(self.title)
