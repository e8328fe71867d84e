from django.http import HttpRequest, HttpResponse

from cms.domain.editions import current_edition, edition_at
from cms.domain.venues import directions_url, rooms_of
from cms.models import StandardPage, VenuePage
from cms.views.publishing import publish
from events.domain.agenda import Text
from foundation.i18n.markup import said


def standard(page: StandardPage, request: HttpRequest) -> HttpResponse:
    return publish(page, request, "cms/standard.html", edition=current_edition())


def venue(page: VenuePage, request: HttpRequest) -> HttpResponse:
    place = page.venue
    held = edition_at(place)
    return publish(
        page,
        request,
        "cms/venue.html",
        edition=held or current_edition(),
        held=held,
        rooms=rooms_of(held),
        venue=place,
        city=said(Text.of(place, "city")),
        address=said(Text.of(place, "address")),
        directions_url=directions_url(place),
    )
