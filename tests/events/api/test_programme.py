from datetime import date

import pytest

from cms.domain.page_cache import KNOWN_TO_PROGRAMS
from events.domain.releases import released_agenda
from events.models import Edition, EditionState
from tests.events.feeds.programmes import full_programme, many_sessions
from tests.factories.events import EditionFactory, SessionFactory

EDITION = "/api/v1/editions/eiraq-4/"
LISTS = ["sessions/", "speakers/", "rooms/", "themes/"]


@pytest.fixture
def programme(db):
    return full_programme()


@pytest.fixture
def ask(client):
    def get(path, **parameters):
        answer = client.get(path, parameters)
        assert answer.status_code == 200, (path, answer.status_code, answer.content)
        return answer.json()

    return get


def keys(answer):
    return [row["key"] for row in answer["items"]]


def test_editions_are_told_without_those_in_preparation(programme, ask):
    EditionFactory(slug="eiraq-5", state=EditionState.DRAFT)

    answer = ask("/api/v1/editions/")

    assert [(row["slug"], row["release"]) for row in answer["items"]] == [("eiraq-4", 2)]
    assert answer["count"] == 1


def test_an_edition_is_told_in_three_languages(programme, ask):
    answer = ask(EDITION)

    assert answer["title"] == {"ar": programme.title_ar, "ckb": programme.title_ckb, "en": "Fourth e-Iraq"}
    assert answer["url"] == {lang: f"http://testserver/{lang}/eiraq-4/" for lang in ("ar", "ckb", "en")}


def test_a_session_is_told_whole(programme, ask):
    session = released_agenda(programme).session("twice")

    answer = ask(f"{EDITION}sessions/twice/")

    assert (answer["guid"], answer["kind"], answer["language"]) == (session.guid, "panel", "en")
    assert answer["title"] == dict(zip(("ar", "ckb", "en"), session.title.all, strict=True))
    assert [(part["speaker"], part["role"]) for part in answer["people"]] == [("hana", "chair"), ("ali", "panellist")]
    assert [(slot["room"], slot["day"], slot["starts_at"]) for slot in answer["slots"]] == [
        ("hall-1", "2030-05-11", "2030-05-11T09:00:00+03:00"),
        ("hall-2", "2030-05-12", "2030-05-12T09:00:00+03:00"),
    ]
    assert [material["kind"] for material in answer["materials"]] == ["slides", "recording", "paper", "outcome", "link"]


def test_a_speaker_is_told_with_their_sessions(programme, ask):
    answer = ask(f"{EDITION}speakers/hana/")

    assert (answer["name"]["en"], answer["sessions"]) == ("Hana Aziz", ["twice"])


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ({}, ["rest", "twice", "gone", "film"]),
        ({"day": date(2030, 5, 12)}, ["twice"]),
        ({"room": "hall-2"}, ["rest", "twice", "gone"]),
        ({"kind": "film"}, ["film"]),
        ({"state": "cancelled"}, ["gone"]),
        ({"language": "en"}, ["twice"]),
        ({"speaker": "ali"}, ["twice"]),
        ({"day": date(2030, 5, 11), "room": "hall-1"}, ["rest", "twice", "film"]),
        ({"day": date(2030, 5, 12), "room": "hall-1"}, []),
        ({"theme": "unknown"}, []),
        ({"limit": 2, "offset": 1}, ["twice", "gone"]),
    ],
)
def test_sessions_are_narrowed(programme, ask, wanted, found):
    assert keys(ask(f"{EDITION}sessions/", **wanted)) == found


def test_a_part_of_a_list_tells_how_long_the_whole_is(programme, ask):
    answer = ask(f"{EDITION}sessions/", limit=1)

    assert (answer["count"], len(answer["items"])) == (4, 1)


@pytest.mark.parametrize("wrong", [{"limit": 0}, {"limit": 1000}, {"offset": -1}, {"day": "tomorrow"}])
def test_what_cannot_be_asked_is_named(programme, client, wrong):
    answer = client.get(f"{EDITION}sessions/", wrong)

    assert (answer.status_code, answer.json()["faults"][0]["where"][-1]) == (422, next(iter(wrong)))


@pytest.mark.parametrize("path", ["", *LISTS, "sessions/twice/", "speakers/hana/"])
def test_an_edition_in_preparation_is_not_there(programme, client, path):
    Edition.objects.update(state=EditionState.DRAFT)

    assert client.get(EDITION + path).status_code == 404


@pytest.mark.parametrize("path", ["sessions/unknown/", "speakers/unknown/"])
def test_what_was_never_released_is_not_there(programme, client, path):
    SessionFactory(edition=programme, key="unknown")

    assert client.get(EDITION + path).status_code == 404


@pytest.mark.parametrize("path", LISTS)
@pytest.mark.parametrize("count", [1, 30])
def test_a_list_asks_little_of_the_database_whatever_its_size(db, client, django_assert_max_num_queries, path, count):
    many_sessions(EditionFactory(slug="eiraq-4"), count)

    with django_assert_max_num_queries(8):
        client.get(EDITION + path)


def test_the_list_of_editions_asks_little_of_the_database(db, client, django_assert_max_num_queries):
    for number in range(30):
        EditionFactory(slug=f"edition-{number}")

    with django_assert_max_num_queries(4):
        client.get("/api/v1/editions/")


def test_pages_of_every_site_may_read(programme, client):
    assert client.get(EDITION).headers["Access-Control-Allow-Origin"] == "*"
    assert client.get(EDITION).headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_nothing_can_be_written(programme, client):
    assert {client.post(EDITION + path).status_code for path in LISTS} == {405}


def test_answers_are_kept_apart_by_everything_that_can_be_asked(db, client):
    operations = client.get("/api/v1/openapi.json").json()["paths"].values()
    asked = {one["name"] for paths in operations for one in paths["get"].get("parameters", []) if one["in"] == "query"}

    assert asked == set(KNOWN_TO_PROGRAMS)
