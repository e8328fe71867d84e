from datetime import date

import pytest
from django.core.management import call_command
from wagtail.models import Page, Site

from cms.domain.building import build_site
from cms.models import EditionPage, NewsPage, StandardPage, VenuePage
from events.domain.releases import release_agenda
from events.models import Venue
from tests.factories.cms import reported_news
from tests.factories.events import EditionFactory, RoomFactory, SlotFactory


@pytest.fixture
def built(edition):
    edition.venue = Venue.objects.create(key="palestine-hotel", name_ar="فندق فلسطين", city_ar="بغداد")
    edition.save()
    reported_news(edition, summary_ar="خلاصة")
    build_site()
    return edition


def test_a_new_site_has_its_pages_in_three_languages(built):
    live = {
        model.__name__: sorted(model.objects.live().values_list("locale__language_code", "slug"))
        for model in (EditionPage, NewsPage, StandardPage, VenuePage)
    }

    def everywhere(*slugs):
        return [(code, slug) for code in ("ar", "ckb", "en") for slug in sorted(slugs)]

    assert live == {
        "EditionPage": everywhere("eiraq-4"),
        "NewsPage": everywhere("opens"),
        "StandardPage": everywhere("about", "contact", "privacy", "terms"),
        "VenuePage": everywhere("palestine-hotel"),
    }


def test_building_again_changes_nothing(built, django_assert_max_num_queries):
    before = sorted(Page.objects.values_list("path", "latest_revision_id"))

    with django_assert_max_num_queries(80):
        call_command("build_site")

    assert sorted(Page.objects.values_list("path", "latest_revision_id")) == before


def test_what_editors_wrote_stays(built):
    page = StandardPage.objects.get(slug="privacy", locale__language_code="ar")
    page.title = "كلام المحرر"
    page.save_revision().publish()

    build_site()

    page.refresh_from_db()
    assert page.title == "كلام المحرر"


def test_the_site_answers_with_the_arabic_home(built):
    site = Site.objects.get()

    assert (site.root_page.locale.language_code, site.is_default_site) == ("ar", True)


def test_an_edition_gets_its_pages_with_its_first_release(built):
    later = EditionFactory(slug="eiraq-5")
    SlotFactory(session__edition=later)

    release_agenda(later)

    assert EditionPage.objects.live().filter(edition=later).count() == 3


def test_an_edition_in_preparation_gets_none(built):
    draft = EditionFactory(slug="eiraq-5", state="draft")
    SlotFactory(session__edition=draft)

    release_agenda(draft)

    assert not EditionPage.objects.filter(edition=draft).exists()


def test_the_venue_shows_the_way(built, text):
    html = text("/ar/palestine-hotel/")

    assert '<svg class="map"' in html
    assert "رسم تخطيطي لا يراعي المقياس." in html
    assert "https://www.openstreetmap.org/search?query=" in html


def test_the_venue_belongs_to_the_edition_held_there_and_shows_its_rooms(built, text):
    EditionFactory(slug="eiraq-9", title_en="Somewhere else", starts_on=date(2029, 1, 1), ends_on=date(2029, 1, 1))
    RoomFactory(edition=built, name_en="Tigris Hall", capacity=600)
    release_agenda(built)
    RoomFactory(edition=built, name_en="Drafted Hall")

    html = text("/en/palestine-hotel/").partition("<main")[2]

    assert [words in html for words in ("Fourth e-Iraq", "Tigris Hall", "600 places")] == [True, True, True]
    assert [words in html for words in ("Somewhere else", "Drafted Hall")] == [False, False]


def test_illustrative_rooms_are_not_promised_at_a_venue(built, text):
    built.has_illustrative_times = True
    built.save()
    RoomFactory(edition=built, name_en="Tigris Hall")
    release_agenda(built)

    assert "Tigris Hall" not in text("/en/palestine-hotel/")
