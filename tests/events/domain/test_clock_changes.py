from datetime import time, timedelta

import pytest

from events.domain.agenda import Agenda, AgendaSession, AgendaSlot, Text
from events.domain.calendars import CalendarFacts, events_of
from events.domain.placing import Place, check_apart
from events.domain.problems import HeldThen, RoomOccupied
from events.domain.releases import pending_changes, release_agenda, released_agenda
from events.formats.reading.moments import minutes_between
from events.models import Room, Slot
from tests.events.clock_changes import ACROSS, BACK, BERLIN, FORWARD, moment, night, slot
from tests.factories.events import EditionFactory, SessionFactory

IN_ORDER = pytest.mark.parametrize(
    ("day", "clocks"),
    [
        (BACK, ["01:30+02:00", "02:15+02:00", "02:45+02:00", "02:00+01:00", "02:15+01:00", "03:00+01:00"]),
        (FORWARD, ["01:30+01:00", "01:59+01:00", "03:00+02:00", "03:30+02:00"]),
    ],
)


def held(day, *clocks):
    """A session for each, the last one first."""
    return tuple(
        AgendaSession(f"session-{clock}", "speech", "confirmed", Text(en=clock), slots=(slot(day, clock, 10),))
        for clock in reversed(clocks)
    )


def agenda(*sessions, day_changes_at=time(4)):
    return Agenda("eiraq-4", BERLIN, "en", day_changes_at, number=1, sessions=sessions)


def place(day, clock, minutes, room=None):
    return Place(room, moment(day, clock), timedelta(minutes=minutes))


@ACROSS
def test_a_session_is_as_long_as_people_sit_there(day, starts_at, minutes, ends_at):
    assert AgendaSlot(None, moment(day, starts_at), moment(day, ends_at)).minutes == minutes


@ACROSS
def test_a_place_ends_after_its_length(day, starts_at, minutes, ends_at):
    assert place(day, starts_at, minutes).ends_at.astimezone(BERLIN).isoformat("T", "minutes") == f"{day}T{ends_at}"


@IN_ORDER
def test_an_agenda_is_in_the_order_in_which_things_happen(day, clocks):
    entries = agenda(*held(day, *clocks)).entries

    assert [entry.session.title.en for entry in entries] == clocks


@IN_ORDER
def test_a_calendar_is_in_the_order_in_which_things_happen(day, clocks):
    facts = CalendarFacts("eiraq-4", "en", moment(day, "00:00+00:00"))

    assert [event.summary for event in events_of(held(day, *clocks), facts)] == clocks


def test_a_day_that_changes_within_the_repeated_hour_is_told_once():
    sessions = held(BACK, "02:15+02:00", "02:45+02:00", "02:15+01:00", "02:45+01:00")

    days = agenda(*sessions, day_changes_at=time(2, 30)).days

    assert [[entry.session.title.en for entry in day.entries] for day in days] == [
        ["02:15+02:00", "02:15+01:00"],
        ["02:45+02:00", "02:45+01:00"],
    ]


def test_the_two_times_of_a_repeated_hour_are_two_slots():
    assert slot(BACK, "02:30+02:00", 30) != slot(BACK, "02:30+01:00", 30)


@pytest.mark.parametrize(
    ("day", "first", "minutes", "second", "collide"),
    [
        (BACK, "02:30+02:00", 45, "02:00+01:00", True),
        (BACK, "02:30+02:00", 30, "02:00+01:00", False),
        (BACK, "02:30+02:00", 30, "02:30+01:00", False),
        (BACK, "02:15+02:00", 60, "02:30+01:00", False),
        (FORWARD, "01:30+01:00", 60, "03:15+02:00", True),
        (FORWARD, "01:30+01:00", 30, "03:00+02:00", False),
    ],
)
def test_two_sessions_collide_only_when_both_are_on(day, first, minutes, second, collide):
    one, other = place(day, first, minutes), place(day, second, 10)

    assert (one.collides_with(other), other.collides_with(one)) == (collide, collide)


def test_a_session_may_be_held_again_in_the_repeated_hour():
    session = SessionFactory.build(edition=EditionFactory.build(time_zone="Europe/Berlin"))

    check_apart(session, place(BACK, "02:30+01:00", 30), [place(BACK, "02:30+02:00", 30)])

    with pytest.raises(HeldThen):
        check_apart(session, place(BACK, "02:30+01:00", 30), [place(BACK, "02:30+01:00", 30)])


def test_a_taken_hall_says_until_when():
    edition, hall = EditionFactory.build(time_zone="Europe/Berlin"), Room(name_en="Tigris")
    session = SessionFactory.build(edition=edition, title_en="Film")

    with pytest.raises(RoomOccupied, match="03:15"):
        check_apart(session, place(BACK, "02:45+01:00", 30, hall), [place(BACK, "02:15+02:00", 120, hall)])


@pytest.mark.django_db
def test_a_session_moved_within_the_repeated_hour_is_moved():
    edition = night(BACK, ("02:30+02:00", 30))
    Slot.objects.update(starts_at=moment(BACK, "02:30+01:00"))

    assert [str(change.kind) for change in pending_changes(edition)] == ["moved_in_time"]

    release_agenda(edition)
    assert [session.sequence for session in released_agenda(edition).sessions] == [1]


@ACROSS
def test_an_end_that_is_read_is_as_many_minutes_away_as_pass(day, starts_at, minutes, ends_at):
    assert minutes_between(moment(day, starts_at), moment(day, ends_at)) == minutes
