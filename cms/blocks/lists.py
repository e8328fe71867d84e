from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock

from cms.blocks.writing import FEATURES


class AnswerBlock(blocks.StructBlock):
    question = blocks.CharBlock(max_length=200, label=_("Question"))
    answer = blocks.RichTextBlock(features=FEATURES, label=_("Answer"))


class AccordionBlock(blocks.StructBlock):
    questions = blocks.ListBlock(AnswerBlock(), min_num=1, label=_("Questions and answers"))

    class Meta:
        icon = "list-ul"
        label = _("Questions and answers")
        template = "cms/blocks/accordion.html"


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(required=False, max_length=200, label=_("Title, if not the document's own"))


class DocumentListBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=150, label=_("Title"))
    documents = blocks.ListBlock(DocumentBlock(), min_num=1, label=_("Documents"))

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        template = "cms/blocks/documents.html"


class CallBlock(blocks.StructBlock):
    title = blocks.CharBlock(max_length=150, label=_("Title"))
    text = blocks.TextBlock(required=False, label=_("Text"))
    label = blocks.CharBlock(max_length=60, label=_("Words on the button"))
    page = blocks.PageChooserBlock(required=False, label=_("Page"))
    url = blocks.URLBlock(required=False, label=_("or address elsewhere"))

    def clean(self, value: object) -> object:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            problem = ValidationError(_("Choose a page or write an address, one of the two."))
            raise blocks.StructBlockValidationError(block_errors={"page": problem})
        return cleaned

    class Meta:
        icon = "link"
        label = _("Call to action")
        template = "cms/blocks/call.html"
