import gzip
from datetime import UTC, datetime
from time import time

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from wagtail.models import PageViewRestriction

from cms.domain.page_cache import forget_pages
from cms.domain.site_version import forget_site_version, site_version
from events.domain.releases import release_agenda
from foundation.access.roles import Role
from tests.factories.cms import edition_page, standard_page
from tests.factories.events import SessionFactory, SlotFactory

AGENDA = "/ar/eiraq-4/agenda/"
NINE_THIRTY = datetime(2030, 5, 11, 6, 30, tzinfo=UTC)


def test_the_second_visitor_costs_the_database_nothing(client, released, django_assert_num_queries):
    first = client.get(AGENDA)

    with django_assert_num_queries(0):
        second = Client().get(AGENDA)

    assert second.content == first.content


def test_another_process_takes_the_page_from_the_shared_cache(client, released, django_assert_num_queries):
    first = client.get(AGENDA)
    forget_pages()
    forget_site_version()

    with django_assert_num_queries(0):
        second = Client().get(AGENDA)

    assert second.content == first.content


def test_a_browser_that_has_the_page_is_told_so(client, released):
    tag = client.get(AGENDA).headers["ETag"]

    answer = client.get(AGENDA, headers={"If-None-Match": tag})

    assert (answer.status_code, answer.content, answer.headers["ETag"]) == (304, b"", tag)


def test_a_page_travels_packed_to_whoever_can_unpack_it(client, released):
    plain = client.get(AGENDA)
    packed = client.get(AGENDA, headers={"Accept-Encoding": "br, gzip"})

    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert "Accept-Encoding" in plain.headers["Vary"]


def test_asking_for_the_head_brings_no_body(client, released):
    whole = client.get(AGENDA)
    head = client.head(AGENDA)

    assert (head.content, head.headers["Content-Length"]) == (b"", str(len(whole.content)))


@pytest.mark.parametrize("address", [AGENDA, "/api/v1/editions/", "/eiraq-4/schedule.xml"])
def test_the_head_of_what_is_not_kept_yet_is_that_of_the_whole(client, released, address):
    head = client.head(address)

    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["ETag"] == client.get(address).headers["ETag"]


@pytest.mark.parametrize("query", [{}, {"q": "x"}])
def test_the_head_is_answered_where_nothing_is_kept(client, released, query):
    client.cookies["editor"] = "1"

    assert client.head("/api/v1/editions/", query).status_code == 200


def test_a_release_is_shown_at_once(client, released, committed):
    client.get(AGENDA)
    slot = SlotFactory(session=SessionFactory(edition=released, title_ar="جلسة مضافة"), starts_at=NINE_THIRTY)
    before = client.get(AGENDA).content.decode()

    with committed():
        release_agenda(slot.session.edition)

    assert "جلسة مضافة" not in before
    assert "جلسة مضافة" in client.get(AGENDA).content.decode()


def test_a_published_page_is_shown_at_once_and_a_withdrawn_one_no_more(client, released, committed):
    page = standard_page(title="القديم")
    before = client.get("/ar/privacy/").content.decode()

    with committed():
        page.title = "الجديد"
        page.save_revision().publish()
    after = client.get("/ar/privacy/").content.decode()
    with committed():
        page.unpublish()

    assert ("القديم" in before, "الجديد" in after) == (True, True)
    assert client.get("/ar/privacy/").status_code == 404


def test_an_edited_edition_is_shown_at_once(client, released, committed):
    client.get("/ar/eiraq-4/")

    with committed():
        released.slogan_ar = "شعار آخر"
        released.save()

    assert "شعار آخر" in client.get("/ar/eiraq-4/").content.decode()


def test_a_lost_cache_brings_no_old_page_back(client, released, committed):
    client.get("/ar/eiraq-4/")
    with committed():
        released.slogan_ar = "شعار آخر"
        released.save()

    cache.clear()
    forget_site_version()

    assert "شعار آخر" in client.get("/ar/eiraq-4/").content.decode()


def test_unknown_parameters_make_no_new_page(client, released, django_assert_num_queries):
    first = client.get(AGENDA)

    with django_assert_num_queries(0):
        second = client.get(f"{AGENDA}?utm_source=mail&x=1")

    assert second.content == first.content


def test_known_parameters_make_a_page_of_their_own(client, released):
    first = client.get(AGENDA)
    second = client.get(f"{AGENDA}?kind=speech")

    assert second.headers["ETag"] != first.headers["ETag"]


def test_a_value_that_looks_like_two_parameters_answers_for_itself_only(client, released):
    """Else a stranger could give everybody the answer to another question."""
    sessions = "/api/v1/editions/eiraq-4/sessions/"
    client.get(f"{sessions}?kind=panel%26language%3Den")

    asked = client.get(f"{sessions}?kind=panel&language=en").json()
    forget_pages()
    cache.clear()

    assert asked == client.get(f"{sessions}?kind=panel&language=en").json()


def test_pages_are_made_anew_with_the_hour(monkeypatch, released):
    before = site_version()
    monkeypatch.setattr("cms.domain.site_version.time", lambda: time() + 3600)

    assert site_version() != before


def test_a_reader_that_was_overtaken_by_a_release_does_not_bring_the_old_site_back(released):
    def overtake(execute, *asked):
        answer = execute(*asked)
        cache.set("site-version", 1000)
        return answer

    cache.clear()
    forget_site_version()

    with connection.execute_wrapper(overtake):
        seen = [site_version()]
    forget_site_version()

    assert {version.partition("-")[2] for version in [*seen, site_version()]} == {"1000"}


def test_a_kept_page_holds_nothing_of_one_visitor(client_of, client, released):
    client_of(Role.ORGANISER).get(AGENDA)

    answer = client.get(AGENDA)

    assert not answer.cookies
    assert "Cookie" not in answer.headers["Vary"]
    assert answer.headers["Cache-Control"] == "public, no-cache"
    assert "csrfmiddlewaretoken" not in answer.content.decode()


def test_whoever_works_in_the_admin_sees_pages_as_they_are_made(client_of, released):
    browser = client_of(Role.PROGRAMME_EDITOR)

    browser.get("/admin/")
    answer = browser.get(AGENDA)

    assert browser.cookies["editor"].value == "1"
    assert "ETag" not in answer.headers


def test_a_preview_is_never_kept(rf, released, client):
    page = edition_page(released)
    page.edition.slogan_ar = "مسودة"

    preview = page.make_preview_request(rf.get("/admin/", headers={"Host": "testserver"}))

    assert "مسودة" in preview.content.decode()
    assert "مسودة" not in client.get("/ar/eiraq-4/").content.decode()


def test_a_page_for_some_is_not_kept_for_all(client, released, committed):
    page = standard_page()
    client.get("/ar/privacy/")

    with committed():
        PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)

    assert client.get("/ar/privacy/").status_code == 302


def test_an_answer_that_is_no_page_is_not_kept(client, released):
    assert client.get("/ar/eiraq-4/agenda/nothing/").status_code == 404
    assert "ETag" not in client.get("/ar/eiraq-4/agenda/nothing/").headers
