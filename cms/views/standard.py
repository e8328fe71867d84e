from django.http import HttpRequest, HttpResponse

from cms.domain.editions import current_edition
from cms.domain.venues import directions_url
from cms.models import StandardPage, VenuePage
from cms.views.publishing import publish
from events.domain.agenda import Text
from foundation.i18n.markup import said


def standard(page: StandardPage, request: HttpRequest) -> HttpResponse:
    return publish(page, request, "cms/standard.html", edition=current_edition())


def venue(page: VenuePage, request: HttpRequest) -> HttpResponse:
    place = page.venue
    return publish(
        page,
        request,
        "cms/venue.html",
        edition=current_edition(),
        venue=place,
        name=said(Text.of(place, "name")),
        city=said(Text.of(place, "city")),
        address=said(Text.of(place, "address")),
        directions_url=directions_url(place),
    )
