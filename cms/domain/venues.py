"""How to come to a venue, and what one finds there."""

from urllib.parse import urlencode

from events.domain.agenda import AgendaRoom
from events.domain.releases import released_agenda
from events.models import Edition, Venue

_MAP = "https://www.openstreetmap.org/search"


def directions_url(venue: Venue) -> str:
    """The link its editors gave, else a search for it on an open map."""
    words = ", ".join(filter(None, (venue.name_en or venue.name_ar, venue.city_en or venue.city_ar)))
    return venue.directions_url or f"{_MAP}?{urlencode({'query': words})}"


def rooms_of(edition: Edition | None) -> tuple[AgendaRoom, ...]:
    """As released; none of an edition whose rooms are only illustrative."""
    if edition is None or edition.has_illustrative_times:
        return ()
    return released_agenda(edition).rooms
