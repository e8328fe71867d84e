import pytest

from cms.domain.site_version import bump_site_version
from cms.models import VenuePage
from events.domain.releases import release_agenda, released_agenda
from events.models import Venue
from tests.factories.cms import add, edition_page, home_page, news_page, reported_news, standard_page

MOST = 10
PATHS = [
    "/ar/",
    "/ar/eiraq-4/",
    "/ar/eiraq-4/agenda/",
    "/ar/eiraq-4/agenda/a-session/",
    "/ar/eiraq-4/speakers/",
    "/ar/eiraq-4/speakers/a-speaker/",
    "/ar/eiraq-4/organisations/",
    "/ar/eiraq-4/news/",
    "/ar/eiraq-4/news/opens/",
    "/ar/privacy/",
    "/ar/hall/",
    "/ar/search/?q=جلسة",
]


@pytest.fixture
def fill(edition, add_sessions, committed):
    """A site whose every page has something to show."""

    def filled(count):
        add_sessions(edition, count)
        edition.sessions.filter(pk=min(edition.sessions.values_list("pk", flat=True))).update(key="a-session")
        edition.speakers.filter(pk=min(edition.speakers.values_list("pk", flat=True))).update(key="a-speaker")
        edition.venue = Venue.objects.create(key="hall", name_ar="القاعة")
        edition.save()
        release_agenda(edition)
        edition_page(edition)
        for number in range(min(count, 3)):
            news_page(edition, slug=f"news-{number}", dated_on=edition.starts_on)
        news_page(edition, item=reported_news(edition))
        standard_page(show_in_menus=True)
        add(home_page(), VenuePage, "hall", "القاعة", venue=edition.venue)
        released_agenda(edition)  # a process reads each release once
        with committed():
            bump_site_version()

    return filled


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_made_anew_asks_little_of_the_database(client, fill, path, count, django_assert_max_num_queries):
    fill(count)

    with django_assert_max_num_queries(MOST):
        answer = client.get(path)

    assert answer.status_code == 200
