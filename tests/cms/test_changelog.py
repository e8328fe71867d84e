from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import pytest
from django.core.cache import cache

from cms.domain.site_version import forget_site_version
from events.domain.releases import forget_agendas, release_agenda
from events.domain.texts import Text
from events.models import EditionState, Session, Slot
from tests.factories.cms import edition_page

ATOM = "{http://www.w3.org/2005/Atom}"
PATHS = ["/ar/eiraq-4/changes/", "/ar/eiraq-4/changes/2/", "/ar/eiraq-4/changes.atom"]


@pytest.fixture
def twice_released(released, add_sessions):
    Slot.objects.update(minutes=35)
    Session.objects.update(title_ckb="ناونیشانی نوێ")
    release_agenda(released, note=Text("تمديد", "درێژکردنەوە", "Longer <b>"))
    return released


@pytest.fixture
def grown(released, add_sessions):
    """`grown(30)` releases the agenda with as many sessions more."""

    def grow(count):
        add_sessions(released, count)
        release_agenda(released)

    return grow


def feed(client, path="/en/eiraq-4/changes.atom"):
    answer = client.get(path)
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content)


def test_each_release_tells_what_it_changed_newest_first(text, twice_released):
    shown = text("/en/eiraq-4/changes/")

    assert shown.index("Release 2") < shown.index("Release 1")
    assert "35 instead of 20 minutes" in shown
    assert '<bdi lang="ckb" dir="rtl">ناونیشانی نوێ</bdi>' in shown
    assert "The first programme, with 1 session." in shown
    assert "Longer &lt;b&gt;" in shown


@pytest.mark.parametrize(("language", "words"), [("ar", "أطول:"), ("ckb", "درێژتر:"), ("en", "Longer:")])
def test_the_changes_are_told_in_three_languages(text, twice_released, language, words):
    assert words in text(f"/{language}/eiraq-4/changes/2/")


def test_one_release_alone_is_a_beginning(text, released):
    assert "Nothing has changed so far" in text("/en/eiraq-4/changes/")


def test_an_edition_without_a_release_has_an_empty_page(text, edition):
    edition_page(edition)

    assert "Nothing has changed so far" in text("/en/eiraq-4/changes/")


@pytest.mark.parametrize("number", ["0", "3", "9223372036854775808", "9" * 20])
def test_a_release_that_was_never_made_is_not_there(client, twice_released, number):
    assert client.get(f"/ar/eiraq-4/changes/{number}/").status_code == 404


def test_many_changes_are_shortened_on_the_list_and_whole_on_their_page(text, released, add_sessions):
    add_sessions(released, 20)
    release_agenda(released)

    assert "more changes" in text("/en/eiraq-4/changes/")
    assert text("/en/eiraq-4/changes/2/").count("New: ") == 20


def test_many_releases_are_turned_over_page_by_page(text, released):
    for minutes in range(1, 12):
        Slot.objects.update(minutes=minutes)
        release_agenda(released)

    first, second = text("/en/eiraq-4/changes/"), text("/en/eiraq-4/changes/?page=2")
    assert (first.count("<article"), second.count("<article")) == (10, 2)
    assert "1 instead of 20 minutes" not in first
    assert "1 instead of 20 minutes" in second


def test_the_feed_is_atom_with_absolute_links_and_lasting_names(client, twice_released):
    found = feed(client)

    assert found.findtext(f"{ATOM}id").startswith("urn:uuid:")
    assert found.find(f"{ATOM}link[@rel='self']").get("href") == "http://testserver/en/eiraq-4/changes.atom"
    assert found.findtext(f"{ATOM}author/{ATOM}name")
    entries = found.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}title") for entry in entries] == ["Release 2", "Release 1"]
    assert entries[0].find(f"{ATOM}link").get("href") == "http://testserver/en/eiraq-4/changes/2/"
    assert found.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
    assert datetime.fromisoformat(entries[0].findtext(f"{ATOM}updated")) <= datetime.now(UTC)
    assert len({entry.findtext(f"{ATOM}id") for entry in [*entries, found]}) == 3
    assert "35 instead of 20 minutes" in entries[0].findtext(f"{ATOM}summary")


def test_names_in_the_feed_stay_when_releases_are_added(client, twice_released):
    before = [entry.findtext(f"{ATOM}id") for entry in feed(client).findall(f"{ATOM}entry")]
    Slot.objects.update(minutes=5)
    release_agenda(twice_released)
    cache.clear()
    forget_site_version()

    after = [entry.findtext(f"{ATOM}id") for entry in feed(client).findall(f"{ATOM}entry")]
    assert after[1:] == before


def test_the_agenda_names_its_feed(text, released):
    assert 'type="application/atom+xml" href="/ckb/eiraq-4/changes.atom"' in text("/ckb/eiraq-4/agenda/")


@pytest.mark.parametrize("path", PATHS)
def test_an_edition_in_preparation_shows_no_changes(client, twice_released, path, committed):
    with committed():
        twice_released.state = EditionState.DRAFT
        twice_released.save()

    assert client.get(path).status_code == 404


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("count", [1, 30])
def test_a_changelog_made_anew_asks_little(client, grown, path, count, django_assert_max_num_queries):
    grown(count)
    cache.clear()
    forget_agendas()
    forget_site_version()

    with django_assert_max_num_queries(10):
        assert client.get(path).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_a_changelog_is_answered_from_the_cache(client, twice_released, path, django_assert_num_queries):
    client.get(path)

    with django_assert_num_queries(0):
        assert client.get(path).status_code == 200
