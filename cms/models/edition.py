from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField

from cms.blocks import BodyBlock
from cms.models.public import PublicPage
from events.models import Edition


class EditionPage(PublicPage):
    """Publishes one edition: its agenda, sessions, speakers and organisations."""

    edition: "models.ForeignKey[Edition, Edition]" = models.ForeignKey(
        Edition, verbose_name=_("edition"), on_delete=models.PROTECT, related_name="pages"
    )
    body = StreamField(BodyBlock(), verbose_name=_("text"), blank=True)

    urlconf: ClassVar = "cms.urls.edition"
    comes_with: ClassVar = ("edition__venue",)
    parent_page_types: ClassVar = ["cms.HomePage"]
    subpage_types: ClassVar = ["cms.NewsIndexPage", "cms.StandardPage"]
    content_panels: ClassVar[list[Panel]] = [
        *PublicPage.content_panels,
        FieldPanel("edition"),
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("edition page")
        verbose_name_plural = _("edition pages")

    def clean(self) -> None:
        super().clean()
        if self.edition_id and self.slug != self.edition.slug:
            sentence = _("The address must be “%(slug)s”, as the edition's own.")
            raise ValidationError({"slug": ValidationError(sentence, params={"slug": self.edition.slug})})
