"""What templates ask of the site itself."""

from django import template
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.safestring import SafeString
from wagtail.models import Locale

from cms.domain.addresses import EditionAddress
from cms.domain.editions import edition_pages
from cms.domain.frames import footer_links
from cms.domain.overview import in_order_of_appearance
from cms.domain.people import SpeakerTile, speaker_tiles
from events.domain.releases import released_agenda
from events.models import Venue

register = template.Library()
register.simple_tag(footer_links)


@register.simple_tag
def speakers_of(edition_slug: str, count: int) -> list[SpeakerTile]:
    """The first speakers of an edition's released agenda; none when it has no page in this language."""
    page = edition_pages(Locale.get_active().pk).filter(edition__slug=edition_slug).first()
    if page is None:
        return []
    return speaker_tiles(in_order_of_appearance(released_agenda(page.edition))[:count], EditionAddress(page.get_url()))


@register.simple_tag
def schematic_map(venue: Venue) -> SafeString:
    """Our own drawing of the way to a venue; empty where there is none."""
    try:
        drawing: SafeString = get_template(f"cms/maps/{venue.key}.html").render()  # type: ignore[assignment]
    except TemplateDoesNotExist:
        return SafeString()
    return drawing
