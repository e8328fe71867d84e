import json

import pytest
from defusedxml.ElementTree import fromstring
from icalendar import Calendar

from events.domain.releases import release_agenda
from events.models import Session
from tests.events.clock_changes import ACROSS, BACK, FORWARD, moment, night
from tests.events.feeds.schemas import faults_of_json, faults_of_xml
from tests.factories.events import SlotFactory

pytestmark = pytest.mark.django_db
XML, JSON, ICS = (f"/eiraq-4/schedule.{ending}" for ending in ("xml", "json", "ics"))


def elements_of(content):
    return list(fromstring(content).iter("event"))


def events_of(content):
    days = json.loads(content)["schedule"]["conference"]["days"]
    return [event for day in days for events in day["rooms"].values() for event in events]


@ACROSS
def test_every_file_tells_a_sessions_length(fetch, day, starts_at, minutes, ends_at):
    night(day, (starts_at, minutes))
    duration = f"{minutes // 60:02}:{minutes % 60:02}"

    told = [
        *((event.findtext("date"), event.findtext("duration")) for event in elements_of(fetch(XML))),
        *((event["date"], event["duration"]) for event in events_of(fetch(JSON))),
    ]

    assert told == [(moment(day, starts_at).isoformat(), duration)] * 2


@ACROSS
def test_a_calendar_program_reads_when_a_session_begins_and_ends(fetch, day, starts_at, minutes, ends_at):
    night(day, (starts_at, minutes))

    event = Calendar.from_ical(fetch(ICS)).walk("VEVENT")[0]

    told = [event.decoded(name).timestamp() for name in ("dtstart", "dtend")]
    assert told == [moment(day, clock).timestamp() for clock in (starts_at, ends_at)]


@ACROSS
def test_the_api_tells_when_a_session_begins_and_ends_and_its_length(fetch, day, starts_at, minutes, ends_at):
    night(day, (starts_at, minutes))

    slot = json.loads(fetch("/api/v1/editions/eiraq-4/sessions/session-0/"))["slots"][0]

    assert (slot["starts_at"], slot["minutes"], slot["ends_at"]) == (
        moment(day, starts_at).isoformat(),
        minutes,
        moment(day, ends_at).isoformat(),
    )


@pytest.mark.parametrize(
    ("day", "clocks"),
    [
        (BACK, ["01:30+02:00", "02:45+02:00", "02:15+01:00", "03:00+01:00"]),
        (FORWARD, ["01:30+01:00", "03:00+02:00", "03:30+02:00"]),
    ],
)
def test_every_file_is_in_the_order_in_which_things_happen(fetch, day, clocks):
    night(day, *((clock, 15) for clock in reversed(clocks)))

    assert [event.findtext("title") for event in elements_of(fetch(XML))] == clocks
    assert [event["title"] for event in events_of(fetch(JSON))] == clocks
    assert [str(event["summary"]) for event in Calendar.from_ical(fetch(ICS)).walk("VEVENT")] == clocks


def test_a_session_held_in_both_of_the_repeated_hours_is_two_events(fetch):
    edition = night(BACK, ("02:30+02:00", 30))
    SlotFactory(session=Session.objects.get(), room=None, starts_at=moment(BACK, "02:30+01:00"), minutes=30)
    release_agenda(edition)

    xml, told = fetch(XML), fetch(JSON)

    assert (faults_of_xml(xml), faults_of_json(told)) == ([], [])
    assert len({event.get("guid") for event in elements_of(xml)}) == 2
