from cms.domain.addresses import EditionAddress
from cms.domain.agenda_days import day_rows
from cms.domain.agenda_grid import grid_of
from events.domain.agenda import AgendaDay, AgendaEntry, AgendaRoom, AgendaSession, Text
from tests.events.clock_changes import BACK, FORWARD, slot

TIGRIS, EUPHRATES = (AgendaRoom(key, Text(en=key), position=place) for place, key in enumerate(["tigris", "euphrates"]))


def entry(day, clock, minutes, room=TIGRIS, key=None):
    held = slot(day, clock, minutes, room)
    return AgendaEntry(AgendaSession(key or clock, "speech", "confirmed", Text(en=clock), slots=(held,)), held)


def test_hours_that_clocks_show_twice_stand_one_below_the_other():
    entries = [
        entry(BACK, "01:45+02:00", 45),
        entry(BACK, "02:30+02:00", 30),
        entry(BACK, "02:00+01:00", 30),
        entry(BACK, "02:30+01:00", 45),
        entry(BACK, "01:45+02:00", 120, EUPHRATES, key="film"),
    ]

    grid = grid_of(entries)

    assert [(column.lane, column.width) for column in grid.columns] == [(1, 1), (2, 1)]
    assert [grid.place_of(one) for one in entries] == [
        "lane-1 wide-1 from-1 to-2",
        "lane-1 wide-1 from-2 to-3",
        "lane-1 wide-1 from-3 to-4",
        "lane-1 wide-1 from-4 to-6",
        "lane-2 wide-1 from-1 to-5",
    ]


def test_a_session_over_the_hour_that_is_left_out_stands_beside_the_one_it_overlaps():
    entries = [entry(FORWARD, "01:30+01:00", 60), entry(FORWARD, "03:15+02:00", 15)]

    assert [grid_of(entries).place_of(one) for one in entries] == [
        "lane-1 wide-1 from-1 to-3",
        "lane-2 wide-1 from-2 to-3",
    ]


def test_a_session_held_in_both_hours_stands_in_both_of_its_places():
    twice = [entry(BACK, clock, 30, key="twice") for clock in ("02:00+02:00", "02:00+01:00")]
    beside = entry(BACK, "02:00+02:00", 30, EUPHRATES)

    grid = grid_of([*twice, beside])

    assert [grid.place_of(one) for one in twice] == ["lane-1 wide-1 from-1 to-2", "lane-1 wide-1 from-3 to-4"]


def test_an_hour_that_clocks_show_twice_is_two_hours_of_the_page():
    entries = (entry(BACK, "02:30+02:00", 30), entry(BACK, "02:30+01:00", 30))

    rows = day_rows(AgendaDay(BACK, entries), EditionAddress("/en/eiraq-4/"))

    assert [(hour.time, len(hour.sessions)) for hour in rows.hours] == [("02:30", 1), ("02:30", 1)]
