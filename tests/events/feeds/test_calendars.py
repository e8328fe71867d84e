import pytest
from icalendar import Calendar

from events.models import Edition, EditionState, FormerKey
from tests.events.feeds.programmes import HOSTILE, hostile_programme


def read(content):
    return Calendar.from_ical(content)


def events_of(content):
    return read(content).walk("VEVENT")


def test_the_agendas_calendar_holds_every_slot_and_what_was_taken_back(programme, fetch):
    events = events_of(fetch("/eiraq-4/schedule.ics"))

    assert [(str(event["status"]), event["sequence"]) for event in events if "gone" in event["url"]] == [
        ("CANCELLED", 1)
    ]
    assert [str(event["status"]) for event in events].count("CONFIRMED") == 4
    assert len({str(event["uid"]) for event in events}) == 5


def test_a_calendar_is_in_the_language_asked_for(programme, fetch):
    calendar = read(fetch("/eiraq-4/schedule.ics", lang="en"))
    event = next(event for event in calendar.walk("VEVENT") if "twice" in event["url"])

    assert str(calendar["x-wr-calname"]) == "Fourth e-Iraq"
    assert event["categories"].cats == ["panel", "Digital identity"]
    assert (str(event["location"]), str(event["url"])) == ("Hall", "http://testserver/en/eiraq-4/agenda/twice/")


def test_a_session_has_a_calendar_of_its_own(programme, fetch):
    events = events_of(fetch("/ar/eiraq-4/agenda/twice.ics"))

    assert [str(event["url"]) for event in events] == ["http://testserver/ar/eiraq-4/agenda/twice/"] * 2


def test_a_speaker_has_a_calendar_of_their_own(programme, fetch):
    assert [str(event["url"]) for event in events_of(fetch("/en/eiraq-4/speakers/hana.ics"))] == [
        "http://testserver/en/eiraq-4/agenda/twice/"
    ] * 2


@pytest.mark.parametrize("path", ["agenda/unknown.ics", "speakers/unknown.ics"])
def test_nobody_else_has_a_calendar(programme, client, path):
    assert client.get(f"/ar/eiraq-4/{path}").status_code == 404


@pytest.mark.parametrize(
    ("kind", "path", "now"), [("session", "agenda/{}.ics", "twice"), ("speaker", "speakers/{}.ics", "hana")]
)
def test_a_former_address_leads_on_until_an_editor_renames_again(programme, client, kind, path, now):
    FormerKey.objects.create(edition=programme, kind=kind, former="former", key=now)

    answer = client.get("/ar/eiraq-4/" + path.format("former"))

    assert (answer.status_code, answer.headers["Location"]) == (301, "/ar/eiraq-4/" + path.format(now))
    assert answer.headers["Cache-Control"] == "no-cache"


@pytest.mark.parametrize(("kind", "path"), [("session", "agenda/former.ics"), ("speaker", "speakers/former.ics")])
def test_a_former_address_leads_to_nothing_that_is_not_released(programme, client, kind, path):
    FormerKey.objects.create(edition=programme, kind=kind, former="former", key="not-released")

    assert client.get(f"/ar/eiraq-4/{path}").status_code == 404


@pytest.mark.parametrize("path", ["agenda/twice.ics", "speakers/hana.ics"])
def test_an_edition_in_preparation_has_no_calendars(programme, client, path):
    Edition.objects.update(state=EditionState.DRAFT)

    assert client.get(f"/ar/eiraq-4/{path}").status_code == 404


def test_hostile_texts_stand_in_calendars_as_they_were_typed(db, fetch):
    hostile_programme()

    titles = {str(event["summary"]) for event in events_of(fetch("/eiraq-4/schedule.ics"))}

    assert titles == {text.replace("\t", " ") for text in HOSTILE}


def test_a_calendar_is_sent_as_one(programme, client):
    answer = client.get("/eiraq-4/schedule.ics")

    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert answer.headers["Content-Disposition"] == 'inline; filename="eiraq4.ics"'
