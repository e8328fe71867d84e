import json
import re
from datetime import time

import pytest

from cms.domain.site_version import forget_site_version
from events.domain.former_keys import remember_key
from events.domain.releases import release_agenda
from events.models import Appearance, Edition, Material, SessionAccess, SessionState, Venue
from tests.factories.cms import edition_page
from tests.factories.events import RoomFactory, SessionFactory, SlotFactory, SpeakerFactory

PAGE = "/en/eiraq-4/agenda/keynote/"
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.fixture
def session(edition):
    """An Arabic session for the press, interpreted into two languages, in a room with a ramp."""
    edition.venue = Venue.objects.create(key="hall", name_en="Great hall", city_en="Baghdad")
    edition.save()
    room = RoomFactory(edition=edition, key="tigris", name_en="Tigris", accessibility_en="A ramp at the east door")
    session = SessionFactory(edition=edition, key="keynote", title_en="</script><b>Keynote", access=SessionAccess.PRESS)
    session.interpretation = ["ckb", "en"]
    session.save()
    Appearance.objects.create(session=session, speaker=SpeakerFactory(edition=edition, key="sarkawt"))
    SlotFactory(session=session, room=room)
    release_agenda(edition)
    edition_page(edition)
    return session


@pytest.mark.parametrize("path", ["agenda/", "agenda/keynote/", "screen/tigris/"])
def test_released_times_stand_on_the_released_clocks(session, text, path):
    Edition.objects.update(time_zone="Europe/Berlin", day_changes_at=time(5))

    html = text(f"/en/eiraq-4/{path}")

    assert 'data-zone="Asia/Baghdad" data-day-changes="04:00"' in html
    assert "Europe/Berlin" not in html


def structured(html):
    return json.loads(DATA.search(html).group(1))


def test_a_session_tells_who_may_come_and_in_what_languages_it_can_be_followed(session, text):
    html = text(PAGE)

    words = ["for the press", "Kurdish (Sorani), English", "A ramp at the east door", f'href="{PAGE[:-1]}.ics"']
    assert [word for word in words if word not in html] == []


def test_materials_are_public_without_a_release(client, session, committed):
    client.get(PAGE)

    with committed():
        Material.objects.create(
            session=session, kind="slides", title_en="Slides of the keynote", url="https://a.example/1"
        )
        Material.objects.create(session=session, kind="recording", url="https://a.example/2")
    after = client.get(PAGE).content.decode()

    words = ["Slides of the keynote", 'href="https://a.example/1"', "Recording", 'href="https://a.example/2"']
    assert [word for word in words if word not in after] == []


def test_a_material_that_was_taken_away_is_shown_no_more(client, session, committed):
    material = Material.objects.create(session=session, title_en="Secret plan", url="https://a.example/1")
    forget_site_version()
    before = client.get(PAGE).content.decode()

    with committed():
        material.delete()

    assert "Secret plan" in before
    assert "Secret plan" not in client.get(PAGE).content.decode()


def test_materials_of_another_session_stay_there(session, edition, text):
    other = SessionFactory(edition=edition)
    Material.objects.create(session=other, title_en="Not here", url="https://a.example/1")

    assert "Not here" not in text(PAGE)


def test_search_engines_read_the_session_as_an_event(session, text):
    facts = structured(text(PAGE))

    assert facts["@type"] == "Event"
    assert facts["name"] == "</script><b>Keynote"
    assert facts["startDate"] == "2030-05-11T10:00:00+03:00"
    assert facts["eventStatus"] == "https://schema.org/EventScheduled"
    assert facts["inLanguage"] == ["ar", "ckb", "en"]
    assert facts["location"]["name"] == "Tigris"
    assert facts["location"]["containedInPlace"]["address"]["addressLocality"] == "Baghdad"
    assert [person["name"] for person in facts["performer"]] == ["Sarkawt Namiq"]


@pytest.mark.parametrize(("zone", "country"), [("Asia/Baghdad", "IQ"), ("Asia/Amman", None)])
def test_search_engines_are_told_of_iraq_only_where_an_edition_is_held_there(session, edition, text, zone, country):
    edition.time_zone = zone
    edition.save()

    place = structured(text("/en/eiraq-4/"))["location"]
    assert place["address"].get("addressCountry") == country
    assert structured(text(PAGE))["location"]["containedInPlace"] == place


def test_search_engines_learn_of_a_cancellation(session, edition, text):
    edition.sessions.update(state=SessionState.CANCELLED)
    release_agenda(edition)

    assert structured(text(PAGE))["eventStatus"] == "https://schema.org/EventCancelled"


def test_search_engines_read_the_edition_and_its_people(session, text):
    edition, person = structured(text("/en/eiraq-4/")), structured(text("/en/eiraq-4/speakers/sarkawt/"))

    assert (edition["@type"], edition["startDate"], edition["endDate"]) == ("Event", "2030-05-11", "2030-05-12")
    assert (person["@type"], person["name"]) == ("Person", "Sarkawt Namiq")


def test_a_session_held_twice_is_two_events(session, edition, text):
    SlotFactory(session=session, room=None, starts_at="2030-05-12T07:00:00Z")
    release_agenda(edition)

    days = [event["startDate"][:10] for event in structured(text(PAGE))["@graph"]]
    assert days == ["2030-05-11", "2030-05-12"]


def test_nothing_a_session_says_breaks_out_of_the_data_for_search_engines(session, text):
    html = text(PAGE)

    assert "</script><b>" not in html
    assert "\\u003C/script\\u003E" in DATA.search(html).group(1)


def renamed(row, key):
    former, row.key = row.key, key
    row.save()
    remember_key(row, former)


def test_a_former_address_leads_to_where_the_session_stands_now(client, session, edition):
    renamed(session, "opening-keynote")
    release_agenda(edition)

    answer = client.get(PAGE)

    assert (answer.status_code, answer.headers["Location"]) == (301, "/en/eiraq-4/agenda/opening-keynote/")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_a_former_address_of_a_speaker_leads_on_too(client, session, edition):
    renamed(edition.speakers.get(), "dr-sarkawt")
    release_agenda(edition)

    answer = client.get("/ar/eiraq-4/speakers/sarkawt/")

    assert (answer.status_code, answer.headers["Location"]) == (301, "/ar/eiraq-4/speakers/dr-sarkawt/")
    assert answer.headers["Cache-Control"] == "no-cache"


def test_an_address_changed_in_the_draft_keeps_working_until_the_release(client, session):
    renamed(session, "not-released-yet")

    statuses = [client.get(path).status_code for path in (PAGE, "/en/eiraq-4/agenda/not-released-yet/")]
    assert statuses == [200, 404]


def test_an_address_at_which_nothing_ever_stood_is_not_found(client, session):
    assert client.get("/en/eiraq-4/agenda/nothing/").status_code == 404
