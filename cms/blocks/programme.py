from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from events.models import Edition, EditionState


def edition_choices() -> list[tuple[str, str]]:
    editions = Edition.objects.exclude(state=EditionState.DRAFT)
    return [(edition.slug, str(edition.title)) for edition in editions]


class SpeakersBlock(blocks.StructBlock):
    title = blocks.CharBlock(required=False, max_length=150, label=_("Title"))
    edition = blocks.ChoiceBlock(choices=edition_choices, label=_("Edition"))
    count = blocks.IntegerBlock(min_value=1, max_value=48, default=8, label=_("How many"))

    class Meta:
        icon = "group"
        label = _("Speakers")
        template = "cms/blocks/speakers.html"


class SponsorsBlock(blocks.StructBlock):
    """Holds the place of an edition's sponsors until they are announced."""

    title = blocks.CharBlock(required=False, max_length=150, label=_("Title"))
    text = blocks.TextBlock(required=False, label=_("What stands here until sponsors are announced"))

    class Meta:
        icon = "pick"
        label = _("Sponsors")
        template = "cms/blocks/sponsors.html"
