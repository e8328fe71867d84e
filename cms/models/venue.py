from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock
from cms.models.public import PublicPage
from events.models import Venue


class VenuePage(PublicPage):
    """Where an edition is held and how to come there."""

    venue: "models.ForeignKey[Venue, Venue]" = models.ForeignKey(
        Venue, verbose_name=_("venue"), on_delete=models.PROTECT, related_name="pages"
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    urlconf: ClassVar = "cms.urls.venue"
    comes_with: ClassVar = ("venue__map_picture",)
    parent_page_types: ClassVar = ["cms.HomePage"]
    subpage_types: ClassVar[list[str]] = []
    content_panels: ClassVar[list[Panel]] = [
        *PublicPage.content_panels,
        FieldPanel("venue"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("venue page")
        verbose_name_plural = _("venue pages")
