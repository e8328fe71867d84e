import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.test import Client
from wagtail.models import get_page_models

from cms.domain.site_version import bump_site_version, forget_site_version
from cms.models import StarList, VenuePage
from events.domain.releases import forget_agendas, release_agenda, released_agenda
from events.models import Edition, Material, Recommendation, Venue
from tests.factories.cms import add, edition_page, home_page, news_page, reported_news, standard_page

MOST = 10
PATHS = [
    "/ar/",
    "/ar/eiraq-4/",
    "/ar/eiraq-4/agenda/",
    "/ar/eiraq-4/agenda/?day=all",
    "/ar/eiraq-4/agenda/?q=جلسة",
    "/ar/eiraq-4/agenda/a-session/",
    "/ar/eiraq-4/recommendations/",
    "/ar/eiraq-4/screen/a-room/",
    "/ar/eiraq-4/social/a-session.png",
    "/ar/eiraq-4/stars/",
    "/ar/eiraq-4/stars/a-secret/",
    "/ar/eiraq-4/stars/a-secret.ics",
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
        edition.rooms.filter(pk=min(edition.rooms.values_list("pk", flat=True))).update(key="a-room")
        material_of = edition.sessions.get(key="a-session")
        for number in range(min(count, 3)):
            Material.objects.create(session=material_of, url=f"https://a.example/{number}")
            Recommendation.objects.create(edition=edition, text_ar="توصية")
        edition.venue = Venue.objects.create(key="hall", name_ar="القاعة")
        edition.save()
        release_agenda(edition)
        edition_page(edition)
        guids = [session.guid for session in released_agenda(edition).sessions]
        StarList.objects.create(edition=edition, secret="a-secret", sessions=guids)
        for number in range(min(count, 3)):
            news_page(edition, slug=f"news-{number}", dated_on=edition.starts_on)
        news_page(edition, item=reported_news(edition))
        standard_page(show_in_menus=True)
        add(home_page(), VenuePage, "hall", "القاعة", venue=edition.venue)
        released_agenda(edition)  # a process reads each release once, and each type of page
        ContentType.objects.get_for_models(*get_page_models())
        with committed():
            bump_site_version()

    return filled


@pytest.mark.parametrize("path", PATHS)
def test_with_every_cache_empty_a_page_asks_no_more(client, fill, path, django_assert_max_num_queries):
    fill(3)
    cache.clear()
    forget_agendas()
    forget_site_version()

    with django_assert_max_num_queries(MOST):
        answer = client.get(path)

    assert answer.status_code == 200


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("path", PATHS)
def test_a_page_made_anew_asks_little_of_the_database(client, fill, path, count, django_assert_max_num_queries):
    fill(count)

    with django_assert_max_num_queries(MOST):
        answer = client.get(path)

    assert answer.status_code == 200


@pytest.mark.parametrize("path", [path for path in PATHS if "q=" not in path and "/stars/" not in path])
def test_a_page_that_is_kept_asks_nothing_of_the_database(client, fill, path, django_assert_num_queries):
    fill(3)
    first = client.get(path)

    with django_assert_num_queries(0):
        second = Client().get(path)

    assert second.content == first.content


def test_an_edition_that_was_held_asks_no_more(client, fill, django_assert_max_num_queries):
    fill(30)
    Edition.objects.update(state="archived")

    with django_assert_max_num_queries(MOST):
        answer = client.get("/ar/eiraq-4/")

    assert "/ar/eiraq-4/recommendations/" in answer.content.decode()
