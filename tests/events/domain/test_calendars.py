from datetime import UTC, datetime, timedelta

import pytest
from icalendar import Calendar

from events.domain.calendars import CalendarFacts, events_of, invitation
from events.domain.releases import release_agenda, released_agenda
from events.formats.calendar import Mailbox, Method
from events.models import Appearance, PersonRole
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SlotFactory, SpeakerFactory

TEN = datetime(2030, 5, 11, 7, tzinfo=UTC)
RELEASED = datetime(2030, 1, 1, tzinfo=UTC)
SPEAKER = Mailbox("سركوت", "sarkawt@example.org")


@pytest.fixture
def session(db):
    """Held twice, with a chair."""
    edition = EditionFactory(title_en="e-Iraq 4")
    session = SessionFactory(edition=edition, title_en="Digital identity", abstract_en="What comes next.")
    room = RoomFactory(edition=edition, name_en="Babylon")
    for day in range(2):
        SlotFactory(session=session, room=room, starts_at=TEN + timedelta(days=day))
    chair = SpeakerFactory(edition=edition, name_en="Sarkawt Namiq")
    Appearance.objects.create(session=session, speaker=chair, role=PersonRole.CHAIR)
    release_agenda(edition)
    return released_agenda(edition).sessions[0]


@pytest.fixture
def facts():
    return CalendarFacts("eiraq-4", "en", RELEASED, "Al-Rasheed Hotel", Mailbox("e-Iraq 4", "org@example.org"))


def test_each_slot_is_an_event_with_a_name_that_stays(session, facts):
    events = events_of([session], facts)

    assert [event.starts_at for event in events] == [TEN, TEN + timedelta(days=1)]
    assert events[0].uid == f"{session.guid}@testserver"
    assert events[0].uid != events[1].uid
    assert events == events_of([session], facts)


def test_an_event_says_what_where_and_with_whom(session, facts):
    event = events_of([session], facts)[0]

    assert (event.summary, event.location) == ("Digital identity", "Babylon, Al-Rasheed Hotel")
    assert event.description == "Sarkawt Namiq (chair)\n\nWhat comes next."
    assert event.url == f"http://testserver/en/eiraq-4/agenda/{session.key}/"


@pytest.mark.parametrize(("method", "status"), [(Method.REQUEST, "CONFIRMED"), (Method.CANCEL, "CANCELLED")])
def test_a_person_is_asked_to_one_slot_or_it_is_taken_back(session, facts, method, status):
    content = invitation(session, facts=facts, attendee=SPEAKER, sequence=2, method=method, slot_number=2)

    calendar = Calendar.from_ical(content)
    event = calendar.walk("VEVENT")[0]
    assert (calendar["method"], event["status"], event["sequence"]) == (method, status, 2)
    assert (event["attendee"], event["organizer"]) == ("mailto:sarkawt@example.org", "mailto:org@example.org")
    assert event["uid"] == events_of([session], facts)[1].uid


def test_an_edition_invites_in_its_own_name(session, settings):
    settings.DEFAULT_FROM_EMAIL = "conference@example.org"

    facts = CalendarFacts.of(EditionFactory(title_en="e-Iraq 5"), language="en", changed_at=RELEASED)

    assert facts.organiser == Mailbox("e-Iraq 5", "conference@example.org")
