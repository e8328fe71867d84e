from typing import ClassVar

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock
from cms.models.public import PublicPage


class HomePage(PublicPage):
    """The first page of one language; it shows the edition that is next, else the last one held."""

    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    urlconf: ClassVar = "cms.urls.home"
    parent_page_types: ClassVar = ["wagtailcore.Page"]
    subpage_types: ClassVar = ["cms.EditionPage", "cms.StandardPage", "cms.VenuePage"]
    content_panels: ClassVar[list[Panel]] = [*PublicPage.content_panels, FieldPanel("body")]

    class Meta:
        verbose_name = _("home page")
        verbose_name_plural = _("home pages")
