from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from events.domain.releases import release_agenda, released_agenda
from registrations.domain.cancelling import cancel_order
from registrations.formats.calendar import calendar_of
from tests.factories.events import RoomFactory, SessionFactory, SlotFactory
from tests.registrations.people import register_person

BAGHDAD = ZoneInfo("Asia/Baghdad")


@pytest.fixture
def order(participant):
    return register_person(participant)


def read(order):
    return Calendar.from_ical(calendar_of(order, released_agenda(order.edition)))


def days_of(order):
    return [(day.decoded("dtstart"), day.decoded("dtend")) for day in read(order).walk("VEVENT")]


def release_a_session_at(hour, edition):
    starts_at = datetime(2030, 5, 11, hour, tzinfo=BAGHDAD)
    room = RoomFactory(edition=edition)
    SlotFactory(session=SessionFactory(edition=edition, state="confirmed"), room=room, starts_at=starts_at, minutes=90)
    release_agenda(edition)


def test_before_the_agenda_is_released_the_days_are_whole(order):
    assert days_of(order) == [(date(2030, 5, 11), date(2030, 5, 12)), (date(2030, 5, 12), date(2030, 5, 13))]


def test_a_released_day_lasts_from_its_first_session_to_its_last(order):
    release_a_session_at(9, order.edition)
    release_a_session_at(14, order.edition)

    nine = datetime(2030, 5, 11, 9, tzinfo=BAGHDAD)
    assert days_of(order)[0] == (nine, nine + timedelta(hours=6, minutes=30))
    assert [str(zone["tzid"]) for zone in read(order).walk("VTIMEZONE")] == ["Asia/Baghdad"]


def test_a_day_keeps_its_name_and_counts_its_changes(order):
    before = read(order).walk("VEVENT")[0]
    release_a_session_at(9, order.edition)
    after = read(order).walk("VEVENT")[0]
    cancelled = read(cancel_order(order)).walk("VEVENT")[0]

    assert before["uid"] == after["uid"] == cancelled["uid"]
    assert [before["sequence"], after["sequence"], cancelled["sequence"]] == [0, 1, 2]


def test_the_calendar_gives_nothing_away(order):
    content = calendar_of(order, released_agenda(order.edition)).decode()

    assert order.secret not in content
    assert order.code not in content
