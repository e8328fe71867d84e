from django.utils.translation import gettext_lazy as _
from wagtail import blocks

FEATURES = ["bold", "ol", "ul", "link", "document-link"]


class WritingBlock(blocks.RichTextBlock):
    def __init__(self, **kwargs: object) -> None:
        super().__init__(**{"features": FEATURES, **kwargs})

    class Meta:
        icon = "pilcrow"
        label = _("Paragraphs")
        template = "cms/blocks/text.html"


class HeadingBlock(blocks.StructBlock):
    text = blocks.CharBlock(max_length=150, label=_("Heading"))
    level = blocks.ChoiceBlock(choices=[("h2", _("Section")), ("h3", _("Part of a section"))], default="h2")

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "cms/blocks/heading.html"


class QuoteBlock(blocks.StructBlock):
    text = blocks.TextBlock(label=_("Words"))
    speaker = blocks.CharBlock(required=False, max_length=120, label=_("Who said it"))
    position = blocks.CharBlock(required=False, max_length=200, label=_("Position"))

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "cms/blocks/quote.html"
