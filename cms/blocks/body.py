from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from cms.blocks.films import FilmBlock
from cms.blocks.lists import AccordionBlock, CallBlock, DocumentListBlock
from cms.blocks.pictures import GalleryBlock, PictureBlock
from cms.blocks.programme import SpeakersBlock, SponsorsBlock
from cms.blocks.tables import DataTableBlock
from cms.blocks.writing import HeadingBlock, QuoteBlock, WritingBlock


class BodyBlock(blocks.StreamBlock):
    """The text of a page, block by block."""

    text = WritingBlock()
    heading = HeadingBlock()
    picture = PictureBlock()
    gallery = GalleryBlock()
    quote = QuoteBlock()
    table = DataTableBlock()
    accordion = AccordionBlock()
    call = CallBlock()
    documents = DocumentListBlock()
    film = FilmBlock()
    speakers = SpeakersBlock()
    sponsors = SponsorsBlock()

    class Meta:
        label = _("Text")
        required = False
