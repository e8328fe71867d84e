from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from cms.blocks import BodyBlock
from cms.models.public import PublicPage
from events.models import NewsItem


class NewsIndexPage(PublicPage):
    """The news of one edition in one language."""

    urlconf: ClassVar = "cms.urls.news_index"
    max_count_per_parent = 1
    parent_page_types: ClassVar = ["cms.EditionPage"]
    subpage_types: ClassVar = ["cms.NewsPage"]

    class Meta:
        verbose_name = _("news")
        verbose_name_plural = _("news")


class NewsQuerySet(PageQuerySet):
    def newest_first(self) -> "NewsQuerySet":
        dated: NewsQuerySet = self.annotate(day=Coalesce("item__dated_on", "dated_on"))
        ordered: NewsQuerySet = dated.order_by("-day", "-pk")
        return ordered


class NewsPage(PublicPage):
    """One piece of news: an item reported about the edition, or a story of our own."""

    item: "models.ForeignKey[NewsItem | None, NewsItem | None]" = models.ForeignKey(
        NewsItem,
        verbose_name=_("reported item"),
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="pages",
        help_text=_("Its date, summary and source are shown as the report gave them."),
    )
    dated_on: "models.DateField[date | None, date | None]" = models.DateField(_("date"), null=True, blank=True)
    summary: "models.TextField[str, str]" = models.TextField(_("summary"), max_length=600, blank=True)
    source: "models.CharField[str, str]" = models.CharField(_("source"), max_length=200, blank=True)
    picture: "models.ForeignKey[Any, Any]" = models.ForeignKey(
        "wagtailimages.Image",
        verbose_name=_("picture"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    objects = PageManager.from_queryset(NewsQuerySet)()

    urlconf: ClassVar = "cms.urls.news"
    comes_with: ClassVar = ("item__edition", "picture")
    parent_page_types: ClassVar = ["cms.NewsIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Panel]] = [
        *PublicPage.content_panels,
        FieldPanel("item"),
        MultiFieldPanel(
            [FieldPanel("dated_on"), FieldPanel("summary"), FieldPanel("source")],
            heading=_("Without a reported item"),
        ),
        FieldPanel("picture"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("piece of news")
        verbose_name_plural = _("pieces of news")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(item__isnull=False) | models.Q(dated_on__isnull=False), name="news_has_a_day"
            )
        ]

    def clean(self) -> None:
        super().clean()
        if not self.item_id and not self.dated_on:
            raise ValidationError({"dated_on": _("Give the day of the news, or choose the reported item.")})
