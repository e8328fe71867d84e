from django.http import Http404, HttpRequest, HttpResponse

from cms.domain.addresses import EditionAddress
from cms.domain.editions import standing
from cms.domain.frames import venue_url
from cms.domain.news import news_below, news_cards
from cms.domain.organisations import organisation_groups
from cms.domain.overview import Overview, overview
from cms.domain.recommendations import recommendations_of
from cms.domain.structured import edition_facts
from cms.models import EditionPage
from cms.views.publishing import publish, trail_to
from events.domain.releases import released_agenda


def edition(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    found = overview_of(page)
    return publish(
        page,
        request,
        "cms/edition.html",
        edition=page.edition,
        summary=page.edition.slogan,
        structured=edition_facts(page.edition, found.address, found.agenda),
        social_picture=found.address.social_picture_of_edition,
        recommendations=recommendations_of(page.edition) if found.standing.is_held else [],
        overview=found,
        news=news_cards(news_below(page)[:3]),
    )


def overview_of(page: EditionPage) -> Overview:
    return overview(page.edition, EditionAddress(page.get_url()), venue_url(page.edition.venue_id))


def organisations(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    return publish(
        page,
        request,
        "cms/organisations.html",
        below="organisations/",
        edition=page.edition,
        section="organisations",
        trail=trail_to(page),
        address=EditionAddress(page.get_url()),
        groups=organisation_groups(released_agenda(page.edition)),
    )


def recommendations(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    return publish(
        page,
        request,
        "cms/recommendations.html",
        below="recommendations/",
        edition=page.edition,
        section="recommendations",
        trail=trail_to(page),
        address=EditionAddress(page.get_url()),
        recommendations=recommendations_of(page.edition),
        is_held=standing(page.edition).is_held,
    )


def refuse_draft(page: EditionPage) -> None:
    """An edition that went back into preparation is not there for the public."""
    if not page.edition.is_public:
        raise Http404
