from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from cms.domain.agenda_grid import MOST_LANES, MOST_LINES, NO_GRID, grid_of
from events.domain.agenda import AgendaEntry, AgendaRoom, AgendaSession, AgendaSlot, Text

STYLESHEET = Path(__file__).parents[3] / "cms/static/cms/agenda-grid.css"
NINE = datetime(2030, 5, 11, 6, 0, tzinfo=UTC)
ROOMS = {key: AgendaRoom(key, Text(en=key), position=place) for place, key in enumerate("ABCDEFGHI")}


def entry(key, room, start, end, state="confirmed"):
    """Times in minutes after nine; `*` is every room."""
    starts_at, ends_at = (NINE + timedelta(minutes=minutes) for minutes in (start, end))
    slot = AgendaSlot(ROOMS.get(room), starts_at, ends_at)
    return AgendaEntry(AgendaSession(key, "speech", state, Text(en=key), slots=(slot,)), slot)


def drawn(*entries):
    grid = grid_of(entries)
    columns = [(column.room.key if column.room else "*", column.lane, column.width) for column in grid.columns]
    return columns, {one.session.key: grid.place_of(one) for one in entries}


def test_rooms_are_columns_and_moments_are_lines():
    columns, places = drawn(
        entry("opening", "A", 0, 60),
        entry("film", "B", 0, 30),
        entry("panel", "B", 30, 60),
        entry("lunch", "*", 60, 90),
    )

    assert columns == [("A", 1, 1), ("B", 2, 1)]
    assert places == {
        "opening": "lane-1 wide-1 from-1 to-3",
        "film": "lane-2 wide-1 from-1 to-2",
        "panel": "lane-2 wide-1 from-2 to-3",
        "lunch": "across from-3 to-4",
    }


def test_what_is_held_in_every_room_beside_other_sessions_has_a_column_of_its_own():
    columns, places = drawn(entry("exhibition", "*", 0, 90), entry("speech", "A", 0, 30))

    assert columns == [("*", 1, 1), ("A", 2, 1)]
    assert places["exhibition"] == "lane-1 wide-1 from-1 to-3"


def test_a_cancelled_session_stands_beside_the_one_that_took_its_place():
    columns, places = drawn(
        entry("cancelled", "A", 0, 30, state="cancelled"), entry("instead", "A", 0, 30), entry("later", "A", 30, 60)
    )

    assert columns == [("A", 1, 2)]
    assert places == {
        "cancelled": "lane-2 wide-1 from-1 to-2",
        "instead": "lane-1 wide-1 from-1 to-2",
        "later": "lane-1 wide-2 from-2 to-3",
    }


@pytest.mark.parametrize(("count", "is_grid"), [(1, False), (2, True), (MOST_LANES, True), (MOST_LANES + 1, False)])
def test_as_many_rooms_as_a_screen_can_hold_become_columns(count, is_grid):
    grid = grid_of([entry(room, room, 0, 30) for room in list(ROOMS)[:count]])

    assert (grid is not NO_GRID) == is_grid


def test_a_day_of_too_many_moments_stays_a_list():
    entries = [entry(f"{room} {turn}", room, turn, turn + 1) for turn in range(MOST_LINES) for room in "AB"]

    assert grid_of(entries) is NO_GRID
    assert grid_of(entries[:-2]) is not NO_GRID


def test_every_place_has_its_rule_in_the_stylesheet():
    rules = STYLESHEET.read_text("utf-8")

    wanted = [f".lane-{n} {{" for n in range(1, MOST_LANES + 1)]
    wanted += [f".wide-{n} {{" for n in range(1, MOST_LANES + 1)]
    wanted += [f".lanes-{n} {{" for n in range(2, MOST_LANES + 1)]
    wanted += [f".from-{n} {{" for n in range(1, MOST_LINES)]
    wanted += [f".to-{n} {{" for n in range(2, MOST_LINES + 1)]
    assert [rule for rule in wanted if rule not in rules] == []
