from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from events.formats.calendar import CalendarEvent, Mailbox, Method, write_calendar

BAGHDAD = ZoneInfo("Asia/Baghdad")
NINE = datetime(2030, 5, 11, 9, tzinfo=BAGHDAD)
LETTERS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200)


def event(**facts):
    usual = {
        "uid": "one@example.org",
        "summary": "افتتاح",
        "starts_at": NINE,
        "ends_at": NINE + timedelta(hours=1),
        "changed_at": datetime(2030, 1, 1, tzinfo=UTC),
    }
    return CalendarEvent(**usual | facts)


def read_back(*events, **options):
    return Calendar.from_ical(write_calendar(events, **options))


def only(**facts):
    return read_back(event(**facts)).walk("VEVENT")[0]


def test_an_event_stands_on_the_clocks_of_its_zone():
    calendar = read_back(event())
    read = calendar.walk("VEVENT")[0]

    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Asia/Baghdad"]
    assert (str(read["dtstart"].params["TZID"]), read.decoded("dtstart")) == ("Asia/Baghdad", NINE)
    assert read.decoded("dtend") == NINE + timedelta(hours=1)


def test_a_zone_that_changes_its_clocks_tells_both_of_them():
    starts_at = datetime(2030, 7, 1, 9, tzinfo=ZoneInfo("Europe/Berlin"))

    zone = read_back(event(starts_at=starts_at, ends_at=starts_at)).walk("VTIMEZONE")[0]

    assert {part.name for part in zone.subcomponents} == {"STANDARD", "DAYLIGHT"}


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "zones"),
    [
        ("2026-10-25T02:30+02:00", "2026-10-25T02:15+01:00", []),
        ("2026-10-25T01:30+02:00", "2026-10-25T02:15+02:00", ["Europe/Berlin"]),
        ("2026-10-25T02:15+01:00", "2026-10-25T03:15+01:00", ["Europe/Berlin"]),
        ("2026-10-25T02:15+01:00", "2026-10-25T02:45+01:00", []),
        ("2026-03-29T01:30+01:00", "2026-03-29T03:30+02:00", ["Europe/Berlin"]),
    ],
)
def test_a_time_that_clocks_show_twice_is_the_right_one(starts_at, ends_at, zones):
    times = [datetime.fromisoformat(clock).astimezone(ZoneInfo("Europe/Berlin")) for clock in (starts_at, ends_at)]

    calendar = read_back(event(starts_at=times[0], ends_at=times[1]))
    read = calendar.walk("VEVENT")[0]

    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == zones
    assert [read.decoded(name).timestamp() for name in ("dtstart", "dtend")] == [time.timestamp() for time in times]


def test_what_is_in_utc_needs_no_zone():
    calendar = read_back(event(starts_at=NINE.astimezone(UTC), ends_at=NINE.astimezone(ZoneInfo("UTC"))))

    assert calendar.walk("VTIMEZONE") == []
    assert calendar.walk("VEVENT")[0].decoded("dtstart") == NINE


def test_whole_days_have_no_hours():
    day = date(2030, 5, 11)

    assert only(starts_at=day, ends_at=day + timedelta(days=1)).decoded("dtstart") == day


@given(LETTERS)
def test_every_text_comes_back_letter_for_letter(text):
    read = only(summary=text, description=f"{text}\n{text}", location=f"{text},x;y")

    assert str(read["summary"]) == text
    assert str(read.get("description")) == f"{text}\n{text}"
    assert str(read["location"]) == f"{text},x;y"


def test_no_line_is_longer_than_programs_read_or_cut_within_a_letter():
    content = write_calendar([event(description="المؤتمر العراقي الثالث للحكومة الإلكترونية، " * 20)])

    lines = content.split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert all(line.decode() is not None for line in lines)


def test_nothing_in_a_text_begins_a_line_of_its_own():
    hostile = "x\r\nEND:VEVENT\rATTENDEE:mailto:a@b\x00"

    calendar = read_back(event(summary=hostile, location=hostile))

    assert len(calendar.walk("VEVENT")) == 1
    assert "attendee" not in calendar.walk("VEVENT")[0]


@pytest.mark.parametrize(
    ("method", "is_cancelled", "status"), [("REQUEST", False, "CONFIRMED"), ("CANCEL", True, "CANCELLED")]
)
def test_an_invitation_names_who_asks_and_who_is_asked(method, is_cancelled, status):
    parties = {"organiser": Mailbox('مؤتمر "العراق"', "org@example.org"), "attendee": Mailbox("سركوت", "s@example.org")}

    calendar = read_back(event(is_cancelled=is_cancelled, sequence=3, **parties), method=Method(method))
    read = calendar.walk("VEVENT")[0]

    assert (calendar["method"], read["status"], read["sequence"]) == (method, status, 3)
    assert (read["organizer"], read["attendee"]) == ("mailto:org@example.org", "mailto:s@example.org")
    assert read["attendee"].params["CN"] == "سركوت"


def test_a_calendar_to_subscribe_to_has_a_name():
    assert str(read_back(event(), name="e-Iraq 4: برنامج")["x-wr-calname"]) == "e-Iraq 4: برنامج"
