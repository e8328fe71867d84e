"""How to come to a venue."""

from urllib.parse import urlencode

from events.models import Venue

_MAP = "https://www.openstreetmap.org/search"


def directions_url(venue: Venue) -> str:
    """The link its editors gave, else a search for it on an open map."""
    words = ", ".join(filter(None, (venue.name_en or venue.name_ar, venue.city_en or venue.city_ar)))
    return venue.directions_url or f"{_MAP}?{urlencode({'query': words})}"
