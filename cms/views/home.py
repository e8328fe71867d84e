from django.http import HttpRequest, HttpResponse

from cms.domain.editions import edition_pages, next_or_last, standing
from cms.domain.news import news_cards, news_of_language
from cms.domain.overview import edition_text, place_text
from cms.models import EditionPage, HomePage
from cms.views.edition import overview_of
from cms.views.publishing import publish


def home(page: HomePage, request: HttpRequest) -> HttpResponse:
    pages = {found.edition: found for found in edition_pages(page.locale_id)}
    edition = next_or_last(pages)
    current = pages.pop(edition) if edition else None
    return publish(
        page,
        request,
        "cms/home.html",
        edition=edition,
        overview=overview_of(current) if current else None,
        others=[_other(found) for found in pages.values()],
        news=news_cards(news_of_language(page.locale_id)[:3]),
    )


def _other(page: EditionPage) -> dict[str, object]:
    edition = page.edition
    return {
        "url": page.get_url(),
        "title": edition_text(edition, "title"),
        "slogan": edition_text(edition, "slogan"),
        "place": place_text(edition.venue),
        "is_held": standing(edition).is_held,
        "edition": edition,
    }
