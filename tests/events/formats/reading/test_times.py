"""When a session of a schedule is held, in every spelling met."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.formats.reading.moments import read_clock, read_day, read_minutes
from events.formats.reading.notes import BadValue
from tests.events.schedules import codes, event_xml, read, room_xml, schedule_xml, session_of, slots_of


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        ("0:25", 25),
        ("00:25", 25),
        ("25", 25),
        ("٢٥", 25),
        ("PT25M", 25),
        ("PT1H30M", 90),
        ("P1D", 1440),
        ("1:30", 90),
        ("01:30:00", 90),
        ("00:24:30", 25),
        ("24:00", 1440),
        ("0:90", 90),
        ("0:15:30", 16),
        ("0:25:00", 25),
        ("30.0", 30),
    ],
)
def test_a_duration_is_read_in_every_spelling(written, minutes):
    assert slots_of(session_of(duration=written)) == [("05-11 09:00", minutes)]


@pytest.mark.parametrize("written", ["1:75", "0:10:99", "soon", "-5", "1h30", "PT", "P", "9999999"])
def test_what_is_no_duration_is_refused(written):
    with pytest.raises(BadValue):
        read_minutes(written)


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("9:05", time(9, 5)),
        ("09:05:00", time(9, 5)),
        ("٠٩:٠٥", time(9, 5)),
        ("۹:۰۵", time(9, 5)),
        ("09.05", time(9, 5)),
        ("9:05 pm", time(21, 5)),
        ("9:05 م", time(21, 5)),
        ("12:00 am", time(0)),
        ("24:00", time(0)),
    ],
)
def test_a_time_is_read_in_every_spelling(written, clock):
    assert read_clock(written) == clock


@pytest.mark.parametrize("written", ["25:00", "9:60", "24:30", "9", "noon", ""])
def test_what_is_no_time_is_refused(written):
    with pytest.raises(BadValue):
        read_clock(written)


@pytest.mark.parametrize("written", ["2030-05-11", "11/5/2030", "11.05.2030", "٢٠٣٠/٥/١١", "2030-05-11T04:00:00+03:00"])
def test_a_day_is_read_year_first_or_day_first(written):
    assert read_day(written).isoformat() == "2030-05-11"


@pytest.mark.parametrize("written", ["2030-02-30", "0001-01-01", "9999-12-31", "tomorrow", "11/5/30", ""])
def test_what_is_no_day_is_refused(written):
    with pytest.raises(BadValue):
        read_day(written)


@given(st.dates(min_value=read_day("1990-01-01"), max_value=read_day("2200-12-31")), st.times())
def test_days_and_times_are_read_as_they_are_written(day, clock):
    assert read_day(day.isoformat()) == day
    assert read_clock(f"{clock:%H:%M}") == clock.replace(second=0, microsecond=0)


@given(st.integers(min_value=0, max_value=6000))
def test_hours_and_minutes_are_minutes(minutes):
    assert read_minutes(f"{minutes // 60}:{minutes % 60:02}") == read_minutes(str(minutes)) == minutes


@pytest.mark.parametrize(
    ("fields", "slot"),
    [
        ({"start": "09:00"}, "05-11 09:00"),
        ({"start": "03:30"}, "05-12 03:30"),
        ({"start": "04:00"}, "05-11 04:00"),
        ({"start": "03:30", "date": "2030-05-12T03:30:00+03:00"}, "05-12 03:30"),
        ({"start": "09:00", "date": "2030-05-11T06:00:00Z"}, "05-11 09:00"),
        ({"start": "09:00", "date": "2030-05-11T09:00:00"}, "05-11 09:00"),
        ({"start": "03:30", "date": "2030-05-12"}, "05-12 03:30"),
        ({"start": "2030-05-11T09:00:00+03:00"}, "05-11 09:00"),
    ],
)
def test_a_start_without_a_date_is_of_the_day_it_is_listed_under(fields, slot):
    assert slots_of(session_of(**fields)) == [(slot, 30)]


@pytest.mark.parametrize(
    ("told", "slot"), [("09:00:00", "05-12 08:30"), ("06:00", "05-11 08:30"), ("never", "05-11 08:30")]
)
def test_the_file_says_when_its_days_end(told, slot):
    raw = schedule_xml(room_xml(event_xml(start="08:30")), conference=f"<day_change>{told}</day_change>")

    assert slots_of(read(raw).sessions[0]) == [(slot, 30)]


def test_sessions_with_dates_of_their_own_are_filed_under_the_day_of_the_file():
    late = event_xml('id="2"', title="Film", date="2030-05-12T04:30:00+03:00")
    raw = schedule_xml(room_xml(event_xml(date="2030-05-11T09:00:00+03:00"), late))

    assert read(raw).day_changes_at == time(9)


@pytest.mark.parametrize(
    ("wishes", "conference", "zone"),
    [
        ({}, "", "Asia/Baghdad"),
        ({}, "<time_zone_name>Europe/Berlin</time_zone_name>", "Europe/Berlin"),
        ({"time_zone": "Asia/Tokyo"}, "<time_zone_name>Europe/Berlin</time_zone_name>", "Asia/Tokyo"),
        ({"main_zone": "Asia/Tokyo"}, "", "Asia/Tokyo"),
        ({}, "<time_zone_name>Mars/Base</time_zone_name>", "Asia/Baghdad"),
    ],
)
def test_the_zone_is_the_asked_one_else_the_files_else_baghdad(wishes, conference, zone):
    file = read(schedule_xml(room_xml(event_xml()), conference=conference), **wishes)

    assert (file.zone, str(file.sessions[0].slots[0].starts_at.tzinfo)) == (zone, zone)


@pytest.mark.parametrize(
    ("moment", "wishes", "conference", "offset"),
    [
        ("2030-05-11T09:00:00+02:00", {}, "", "+02:00"),
        ("2030-05-11T09:00:00Z", {}, "", "+00:00"),
        ("2030-05-11T09:00:00+03:00", {}, "", None),
        ("2030-05-11T09:00:00", {}, "", None),
        ("2030-05-11", {}, "", None),
        ("2030-05-11T09:00:00+02:00", {"time_zone": "Asia/Baghdad"}, "", None),
        ("2030-05-11T09:00:00+02:00", {}, "<time_zone_name>Asia/Baghdad</time_zone_name>", None),
    ],
)
def test_clocks_that_are_not_those_of_the_file_are_told(moment, wishes, conference, offset):
    file = read(schedule_xml(room_xml(event_xml(date=moment)), conference=conference), **wishes)

    assert [note.facts["text"] for note in file.remarks] == ([offset] if offset else [])


@pytest.mark.parametrize(
    ("fields", "minutes", "remarks"),
    [
        ({"duration": "100:00"}, 1440, ["cut_length"]),
        ({"duration": "00:00"}, 5, ["no_length"]),
        ({"duration": ""}, 5, ["no_length"]),
        ({"duration": "", "end": "2030-05-11T10:00:00+03:00"}, 60, []),
        ({"duration": "", "end": "10:00"}, 60, []),
        ({"duration": "", "end": "01:00"}, 960, []),
    ],
)
def test_a_length_that_cannot_be_kept_is_mended_and_told(fields, minutes, remarks):
    file = read(schedule_xml(room_xml(event_xml(**fields))))

    assert file.sessions[0].slots[0].minutes == minutes
    assert [note.code for note in file.remarks] == remarks


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"start": "25:00"}, "bad_clock"),
        ({"duration": "1:99"}, "bad_duration"),
        ({"date": "2030-02-30T09:00:00"}, "bad_day"),
        ({"date": "0001-01-01T00:00:00+14:00"}, "bad_day"),
        ({"duration": "", "end": "2030-05-10T10:00:00+03:00"}, "ends_before"),
    ],
)
def test_an_impossible_time_refuses_its_session_and_no_other(fields, code):
    file = read(schedule_xml(room_xml(event_xml(**fields), event_xml('id="2"', title="Good"))))

    assert [session.title for session in file.sessions] == ["Good"]
    assert codes(file.refusals) == [(1, code)]


def test_a_session_without_a_time_waits_without_a_slot():
    file = read(schedule_xml(room_xml("<event id='1'><title>Later</title></event>")))

    assert file.sessions[0].slots is None
    assert codes(file.remarks) == [(1, "not_placed")]


@pytest.mark.parametrize(
    ("date", "end", "minutes"),
    [
        ("2026-10-25T02:15:00+01:00", "02:45", 30),
        ("2026-10-25T02:15:00+01:00", "2026-10-25T02:45:00", 30),
        ("2026-10-25T02:45:00+02:00", "2026-10-25T02:15:00+01:00", 30),
        ("2026-10-25T02:45:00+02:00", "02:15", 30),
        ("2026-10-25T02:45:00+02:00", "03:15", 90),
        ("2026-10-25T23:45:00+01:00", "00:15", 30),
    ],
)
def test_an_end_in_the_night_in_which_clocks_are_put_back_is_the_next_there_is(date, end, minutes):
    event = event_xml(date=f"<date>{date}</date>", end=f"<end>{end}</end>", duration="")
    raw = schedule_xml(room_xml(event), conference="<time_zone_name>Europe/Berlin</time_zone_name>")

    assert [length for _, length in slots_of(read(raw).sessions[0])] == [minutes]


def test_an_end_before_the_start_refuses_its_session():
    event = event_xml(
        date="<date>2026-10-25T02:45:00+01:00</date>", end="<end>2026-10-25T02:15:00+01:00</end>", duration=""
    )

    assert codes(read(schedule_xml(room_xml(event))).refusals)[0][1] == "ends_before"
