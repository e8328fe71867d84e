"""The pages of one edition: its own, its news and its venue."""

from django.db import transaction

from cms.domain.building.pages import add_page
from cms.domain.building.words import Words, WordsByLanguage, words_of
from cms.models import EditionPage, HomePage, NewsIndexPage, NewsPage, VenuePage
from events.domain.agenda import Text
from events.models import Edition, NewsItem, Venue
from foundation.i18n import DEFAULT_LANGUAGE, LANGUAGES


@transaction.atomic
def publish_edition(edition: Edition) -> EditionPage | None:
    """None while there is no home page to put it below, or the edition is not public."""
    home = HomePage.objects.filter(locale__language_code=DEFAULT_LANGUAGE).first()
    if home is None or not edition.is_public:
        return None
    page = add_page(home, EditionPage(slug=edition.slug, edition=edition), _titles(Text.of(edition, "title")))
    news = add_page(page, NewsIndexPage(slug="news"), words_of("news"))
    for item in edition.news_items.all():
        add_page(news, NewsPage(slug=item.slug, item=item), _words_of_item(item))
    if edition.venue:
        add_page(home, VenuePage(slug=edition.venue.key, venue=edition.venue), _words_of_venue(edition.venue))
    return page


def _titles(title: Text) -> WordsByLanguage:
    return {language: Words(title.text_in(language)) for language in LANGUAGES}


def _words_of_item(item: NewsItem) -> WordsByLanguage:
    title, summary = Text.of(item, "title"), Text.of(item, "summary")
    return {language: Words(title.text_in(language), summary.text_in(language)[:150]) for language in LANGUAGES}


def _words_of_venue(venue: Venue) -> WordsByLanguage:
    return _titles(Text.of(venue, "name"))
