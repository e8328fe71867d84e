import gzip
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from events.domain.releases import release_agenda
from events.models import Edition, EditionState, Material, Session
from foundation.jobs.running import run_waiting
from tests.factories.events import SessionFactory, SlotFactory

NINE_THIRTY = datetime(2030, 5, 11, 6, 30, tzinfo=UTC)
FILES = [
    "/eiraq-4/schedule.xml",
    "/eiraq-4/schedule.json",
    "/eiraq-4/schedule.ics",
    "/eiraq-4/schedule.csv",
    "/eiraq-4/schedule.xlsx",
    "/eiraq-4/widget.js",
    "/api/v1/editions/",
    "/api/v1/editions/eiraq-4/sessions/",
]


@pytest.mark.parametrize("path", FILES)
def test_the_second_program_costs_the_database_nothing(client, released, django_assert_num_queries, path):
    first = client.get(path)

    with django_assert_num_queries(0):
        second = Client().get(path)

    assert (second.content, second.headers["ETag"]) == (first.content, first.headers["ETag"])


@pytest.mark.parametrize("path", FILES)
def test_files_are_for_pages_of_every_origin_and_asked_for_anew_each_time(client, released, path):
    headers = client.get(path).headers

    assert headers["Access-Control-Allow-Origin"] == "*"
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert (headers["Cache-Control"], headers["Vary"]) == ("public, no-cache", "Accept-Encoding")


@pytest.mark.parametrize("path", FILES)
def test_a_program_that_has_the_file_is_told_so(client, released, path):
    tag = client.get(path).headers["ETag"]

    answer = client.get(path, headers={"If-None-Match": tag})

    assert (answer.status_code, answer.headers["Access-Control-Allow-Origin"]) == (304, "*")


@pytest.mark.parametrize("path", FILES)
def test_files_travel_packed_to_whoever_can_unpack_them(client, released, path):
    packed = client.get(path, headers={"Accept-Encoding": "gzip"})

    assert gzip.decompress(packed.content) == client.get(path).content


def test_pages_of_the_site_are_for_its_own_origin(client, released):
    headers = client.get("/ar/eiraq-4/agenda/").headers

    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "Access-Control-Allow-Origin" not in headers


@pytest.mark.parametrize("path", [file for file in FILES if "widget" not in file])
def test_a_release_is_in_every_file_at_once(client, released, committed, path):
    before = client.get(path).content
    SlotFactory(session=SessionFactory(edition=released), starts_at=NINE_THIRTY)

    with committed():
        release_agenda(Edition.objects.get())

    assert client.get(path).content != before


def test_material_is_in_the_files_at_once(client, released, committed):
    path, address = "/eiraq-4/schedule.json", "https://example.org/slides.pdf"
    before = client.get(path).content.decode()

    with committed():
        Material.objects.create(session=Session.objects.get(), url=address)

    assert address not in before
    assert address in client.get(path).content.decode()


def test_an_edition_taken_back_takes_its_files_with_it(client, released, committed):
    client.get("/eiraq-4/schedule.json")

    with committed():
        released.state = EditionState.DRAFT
        released.save()

    assert client.get("/eiraq-4/schedule.json").status_code == 404


def test_each_language_is_kept_for_itself(client, released):
    languages = [client.get("/eiraq-4/schedule.json", query).headers["Content-Language"] for query in LANGUAGES]

    assert languages == ["ar", "ckb", "en", "ar"]


LANGUAGES = [{}, {"lang": "ckb"}, {"lang": "en"}, {}]


def test_languages_that_are_none_of_ours_make_no_new_files(client, released, django_assert_num_queries):
    first = client.get("/eiraq-4/schedule.json")

    with django_assert_num_queries(0):
        others = [client.get("/eiraq-4/schedule.json", {"lang": code}) for code in ("fr", "kmr", "x1", "")]

    assert {other.content for other in others} == {first.content}


def test_what_cannot_be_asked_is_not_kept(client, released):
    path = "/api/v1/editions/eiraq-4/sessions/"

    assert client.get(path, {"limit": "many"}).status_code == 422
    assert client.get(path, {"limit": "1"}).status_code == 200


def test_the_paper_is_kept_once_it_is_drawn_and_never_past_a_release(
    client, released, committed, django_assert_num_queries
):
    path = "/eiraq-4/schedule.pdf"
    while_drawn = client.get(path)
    run_waiting(within=timedelta(hours=1))
    first = client.get(path)
    with django_assert_num_queries(0):
        again = Client().get(path)
    SlotFactory(session=SessionFactory(edition=released), starts_at=NINE_THIRTY)
    with committed():
        release_agenda(Edition.objects.get())

    assert (while_drawn.status_code, first.status_code, client.get(path).status_code) == (503, 200, 503)
    assert (again.content, again.headers["ETag"]) == (first.content, first.headers["ETag"])
