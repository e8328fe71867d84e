import json
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

import pytest
from defusedxml.ElementTree import fromstring
from django.contrib.staticfiles import finders

from events.domain.releases import release_agenda, released_agenda
from events.domain.schedules import COLOURS
from events.formats.identities import EVERY_ROOM_GUID, room_guid
from events.models import AgendaRelease, Edition, EditionState, ThemeColour
from tests.events.feeds.programmes import HOSTILE, hostile_programme, many_sessions
from tests.events.feeds.schemas import faults_of_json, faults_of_xml
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SlotFactory

XML, JSON = "/eiraq-4/schedule.xml", "/eiraq-4/schedule.json"


def events_of(content):
    """Those of schedule.json."""
    days = json.loads(content)["schedule"]["conference"]["days"]
    return [event for day in days for events in day["rooms"].values() for event in events]


def elements_of(content):
    """Those of schedule.xml."""
    return list(fromstring(content).iter("event"))


@pytest.mark.shared
@pytest.mark.parametrize("lang", ["ar", "ckb", "en"])
def test_a_full_programme_is_valid_in_every_language(programme, fetch, lang):
    assert faults_of_xml(fetch(XML, lang=lang)) == []
    assert faults_of_json(fetch(JSON, lang=lang)) == []


@pytest.mark.shared
def test_an_edition_without_a_release_is_valid_too(db, fetch):
    EditionFactory(slug="eiraq-4")

    assert faults_of_xml(fetch(XML)) == []
    assert faults_of_json(fetch(JSON)) == []


@pytest.mark.shared
@pytest.mark.parametrize("slug", ["e3", "EIRAQ-4", "e_4"])
def test_short_and_unusual_addresses_are_valid_too(db, fetch, slug):
    edition = EditionFactory(slug=slug)
    for key in ("a", "A_", "___", "-9-"):
        SlotFactory(session=SessionFactory(edition=edition, key=key), room=None)
    release_agenda(edition)

    assert faults_of_xml(fetch(f"/{slug}/schedule.xml")) == []
    assert faults_of_json(fetch(f"/{slug}/schedule.json")) == []


@pytest.mark.shared
def test_hostile_texts_stand_in_files_as_they_were_typed(db, fetch):
    hostile_programme()
    xml, told = fetch(XML), fetch(JSON)

    assert (faults_of_xml(xml), faults_of_json(told)) == ([], [])
    assert {event.findtext("title") for event in elements_of(xml)} == set(HOSTILE)
    assert {event["title"] for event in events_of(told)} == set(HOSTILE)
    assert {person.text for person in fromstring(xml).iter("person")} == set(HOSTILE)


def test_both_formats_hold_every_slot_of_what_is_not_cancelled(programme, fetch):
    held = [("rest", 1), ("twice", 2), ("film", 1)]

    slugs = Counter(event["slug"].rpartition("-")[2] for event in events_of(fetch(JSON)))
    assert slugs == dict(held)
    assert sorted(event.get("guid") for event in elements_of(fetch(XML))) == sorted(
        event["guid"] for event in events_of(fetch(JSON))
    )


def test_a_second_slot_is_named_after_its_session(programme, fetch):
    session = released_agenda(programme).session("twice")

    first, second = (event for event in events_of(fetch(JSON)) if event["slug"].endswith("twice"))

    assert first["guid"] == session.guid
    assert second["guid"] == str(uuid5(UUID(session.guid), "2"))
    assert first["url"] == second["url"] == "http://testserver/ar/eiraq-4/agenda/twice/"
    assert (first["id"], second["id"]) == (session.number, session.number + 10_000_000)


def test_two_rooms_of_one_name_stay_two(programme, fetch):
    rooms = json.loads(fetch(JSON, lang="en"))["schedule"]["conference"]["rooms"]

    assert [(room["name"], room["guid"]) for room in rooms] == [
        ("All rooms", EVERY_ROOM_GUID),
        ("Hall (hall-1)", room_guid("eiraq-4", "hall-1")),
        ("Hall (hall-2)", room_guid("eiraq-4", "hall-2")),
    ]


def test_rooms_stay_apart_whatever_their_names(db, fetch):
    edition = EditionFactory(slug="eiraq-4")
    for key, name in [("a", "Hall"), ("b", "Hall"), ("c", "Hall (a)"), ("d", "All rooms")]:
        RoomFactory(edition=edition, key=key, name_en=name)
    SlotFactory(session__edition=edition, room=None)
    release_agenda(edition)

    rooms = json.loads(fetch(JSON, lang="en"))["schedule"]["conference"]["rooms"]

    names = [room["name"] for room in rooms]
    assert names == ["All rooms", "Hall (a) (a)", "Hall (b)", "Hall (a) (c)", "All rooms (d)"]


def test_what_is_held_in_all_rooms_stands_once(programme, fetch):
    rooms = [room for room in fromstring(fetch(XML)).iter("room") if room.get("guid") == EVERY_ROOM_GUID]

    assert [event.findtext("type") for room in rooms for event in room.iter("event")] == ["break"]


def test_a_film_after_midnight_stands_on_the_evenings_day(programme, fetch):
    days = {
        day.get("date"): [event.findtext("type") for event in day.iter("event")] for day in fromstring(fetch(XML))[4:]
    }
    film = next(event for event in events_of(fetch(JSON)) if event["type"] == "film")

    assert days == {"2030-05-11": ["break", "panel", "film"], "2030-05-12": ["panel"]}
    assert (film["date"], film["start"]) == ("2030-05-12T03:30:00+03:00", "03:30")


def test_a_day_lasts_until_the_next_one_begins(programme, fetch):
    day = fromstring(fetch(XML)).find("day")

    assert (day.get("start"), day.get("end")) == ("2030-05-11T04:00:00+03:00", "2030-05-12T04:00:00+03:00")


def test_materials_are_linked_by_their_kind(programme, fetch):
    event = events_of(fetch(JSON))[1]

    assert [one["type"] for one in event["attachments"]] == ["slides", "paper", "article"]
    assert [one["type"] for one in event["links"]] == ["media", "web"]
    assert event["links"][1] == {"type": "web", "title": "link", "url": "https://example.org/link?a=1&b=2"}


def test_people_have_roles_where_the_format_lets_them(programme, fetch):
    event = events_of(fetch(JSON))[1]
    element = next(one for one in elements_of(fetch(XML)) if one.get("guid") == event["guid"])

    assert [(one["name"], one["role"]) for one in event["persons"]] == [
        ("Hana Aziz", "chair"),
        ("Ali Karim", "panellist"),
    ]
    assert [one.get("guid") for one in element.iter("person")] == [one["guid"] for one in event["persons"]]


def test_the_conference_is_described(programme, fetch):
    conference = json.loads(fetch(JSON, lang="en"))["schedule"]["conference"]

    assert (conference["acronym"], conference["title"]) == ("eiraq4", "Fourth e-Iraq")
    assert (conference["start"], conference["end"], conference["daysCount"]) == ("2030-05-11", "2030-05-12", 2)
    assert (conference["time_zone_name"], conference["url"]) == ("Asia/Baghdad", "http://testserver/en/eiraq-4/")


def test_the_version_is_that_of_the_release(programme, fetch):
    assert fromstring(fetch(XML)).findtext("version") == "2"


def test_texts_fall_back_one_by_one(db, fetch):
    edition = EditionFactory(slug="eiraq-4", main_language="en")
    SlotFactory(session=SessionFactory(edition=edition, title_ar="", title_ckb="", title_en="Only English"), room=None)
    release_agenda(edition)

    assert [event["title"] for event in events_of(fetch(JSON, lang="ckb"))] == ["Only English"]


@pytest.mark.parametrize(("asked", "language"), [({}, "ar"), ({"lang": "ku"}, "ckb"), ({"lang": "xx"}, "ar")])
def test_the_language_is_the_main_one_unless_another_of_ours_is_asked_for(programme, client, asked, language):
    assert client.get(JSON, asked).headers["Content-Language"] == language


def test_an_old_release_without_guids_can_be_exported(programme, fetch):
    content = programme.releases.first().content
    for row in [*content["sessions"], *content["people"]]:
        del row["guid"], row["number"]
    AgendaRelease.objects.create(
        edition=programme, number=3, content=content, digest="x", released_at=datetime.now().astimezone()
    )

    assert len({event["guid"] for event in events_of(fetch(JSON))}) == 4
    assert len({event["id"] for event in events_of(fetch(JSON))}) == 4


def test_colours_are_those_of_the_site():
    tokens = Path(finders.find("cms/tokens.css")).read_text(encoding="utf-8")

    assert set(COLOURS) == set(ThemeColour.values)
    assert all(f"--{name}: {colour};" in tokens for name, colour in COLOURS.items())


@pytest.mark.parametrize("name", ["schedule.xml", "schedule.json", "schedule.ics", "schedule.csv", "schedule.xlsx"])
def test_an_edition_in_preparation_has_no_files(programme, client, name):
    Edition.objects.update(state=EditionState.DRAFT)

    assert client.get(f"/eiraq-4/{name}").status_code == 404


@pytest.mark.parametrize("name", ["schedule.xml", "schedule.json", "schedule.ics", "schedule.csv", "schedule.xlsx"])
@pytest.mark.parametrize("count", [1, 30])
def test_a_file_asks_little_of_the_database_whatever_its_size(db, client, django_assert_max_num_queries, name, count):
    many_sessions(EditionFactory(slug="eiraq-4"), count)

    with django_assert_max_num_queries(8):
        client.get(f"/eiraq-4/{name}")


def test_what_editors_have_not_released_is_in_no_file(programme, fetch):
    before = fetch(JSON)
    SlotFactory(
        session=SessionFactory(edition=programme), room=None, starts_at=datetime.now().astimezone() + timedelta(1)
    )

    assert fetch(JSON) == before
