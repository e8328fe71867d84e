from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock
from cms.models.public import PublicPage


class StandardPage(PublicPage):
    """A page that editors write: privacy, terms, contact, about."""

    lead: "models.TextField[str, str]" = models.TextField(_("lead"), max_length=400, blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    urlconf: ClassVar = "cms.urls.standard"
    parent_page_types: ClassVar = ["cms.HomePage", "cms.EditionPage", "cms.StandardPage"]
    subpage_types: ClassVar = ["cms.StandardPage"]
    content_panels: ClassVar[list[Panel]] = [
        *PublicPage.content_panels,
        FieldPanel("lead"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("page")
        verbose_name_plural = _("pages")
