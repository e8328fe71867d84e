from collections import Counter
from dataclasses import replace
from datetime import timedelta

import pytest

from events.domain.agenda import AgendaPart, Text
from events.domain.schedules import COLOURS as SITE_COLOURS
from events.models import PersonRole, SessionAccess, SessionState
from events.pdf.styles import COLOURS
from foundation.i18n import LANGUAGES
from foundation.text import format_day
from tests.events.pdf.programmes import MINUTES_30, NINE, PEOPLE, ROOMS, THEMES, agenda, busy_sessions, edition, session
from tests.events.pdf.reading import Print
from tests.foundation.pdf.reading import letters
from tests.hostile import HOSTILE_NAMES

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
DAY = timedelta(days=1)


def printed(*sessions, language="en", **facts):
    return Print.of(edition(**facts), agenda(sessions), language)


@EVERY_LANGUAGE
@pytest.mark.parametrize("rooms", [1, 3, 8])
def test_every_session_stands_on_its_day_with_its_time(language, rooms):
    sessions = list(busy_sessions(70, rooms=rooms))
    paper = printed(*sessions, language=language)

    for day in range(3):
        part = format_day((NINE + day * DAY).date(), language)
        lines = paper.lines_by_code(paper.part(part))
        held = {f"K{number}K": f"{each.slots[0].starts_at:%H:%M}" for number, each in enumerate(sessions)
                if each.slots[0].starts_at.date() == (NINE + day * DAY).date()}  # fmt: skip
        assert {code: [held[code] in line.text for line in found] for code, found in lines.items()} == {
            code: [True] for code in held
        }


def test_a_session_held_twice_stands_on_both_days():
    paper = printed(session(7, NINE, NINE + DAY + MINUTES_30))

    first, second = paper.lines_by_code(range(3, 5))["K7K"]
    assert ("09:00" in first.text, first.page) == (True, 3)
    assert ("09:30" in second.text, second.page) == (True, 4)


def test_a_film_after_midnight_stands_on_the_evenings_day():
    film = session(1, NINE + timedelta(hours=18, minutes=30))
    paper = printed(session(0, NINE), film, session(2, NINE + DAY))

    evening = paper.part("Saturday 11 May 2030")
    assert [line.page in evening for line in paper.lines_with("K1K")] == [True]
    assert "03:30" in paper.lines_with("K1K")[0].text
    assert paper.lines_with("K2K")[0].page not in evening


def test_what_is_cancelled_is_not_printed():
    gone = session(1, NINE, people=PEOPLE[:1], state=SessionState.CANCELLED)
    paper = printed(session(0, NINE, people=PEOPLE[1:2]), gone)

    assert [code in "".join(paper.pages) for code in ("K0K", "K1K", "P1P", "P0P")] == [True, False, True, False]


def test_a_day_on_which_all_is_cancelled_is_none():
    paper = printed(session(0, NINE), session(1, NINE + DAY, state=SessionState.CANCELLED))

    assert [title for title, _ in paper.parts] == ["Contents", "Saturday 11 May 2030"]


def test_an_entry_says_who_where_and_how():
    person = AgendaPart(PEOPLE[3], PersonRole.CHAIR)
    facts = {"interpretation": ("ckb",), "access": SessionAccess.INVITATION, "themes": THEMES[:2], "language": "ar"}
    page = printed(replace(session(1, NINE, minutes=45, kind="panel", **facts), people=(person,))).pages[2]

    for word in ("09:00", "until 09:45", "45 minutes", "panel", "Hall 1", "Person P3P", "chair · Ministry",
                 "Theme river", "Theme clay", "in Arabic", "into Kurdish (Sorani)", "by invitation"):  # fmt: skip
        assert letters(word) in page, word


def test_a_break_in_all_rooms_stands_across():
    paper = printed(session(1, NINE, room=None, kind="break"), session(2, NINE + MINUTES_30))

    [line] = paper.lines_with("K1K")
    assert letters("All rooms · 30 minutes") in line.text
    assert letters("1 session · from 09:00 until 10:00") in paper.pages[2]


def test_sessions_side_by_side_that_end_at_different_times_each_say_when():
    sessions = [session(number, NINE, minutes=30 + 15 * (number % 2), room=ROOMS[number]) for number in range(6)]

    page = printed(*sessions).pages[2].partition(letters("6 sessions · from 09:00 until 09:45"))[2]

    assert (page.count(letters("until 09:30")), page.count(letters("until 09:45"))) == (3, 3)


def test_colours_of_themes_are_those_of_the_site():
    assert {name: colour.lower() for name, colour in COLOURS.items()} == SITE_COLOURS


@EVERY_LANGUAGE
def test_a_title_comes_in_another_language_where_it_lacks_its_own(language):
    paper = printed(session(1, NINE, title=Text(en="Only English K1K")), language=language)

    assert letters("Only English K1K") in paper.pages[2]


def test_names_that_are_code_to_some_program_are_printed_as_they_were_typed():
    people = [replace(person, name=Text(name)) for person, name in zip(PEOPLE, HOSTILE_NAMES, strict=False)]
    sessions = [
        session(number, NINE + number * MINUTES_30, title=Text(name), people=[person])
        for number, (name, person) in enumerate(zip(HOSTILE_NAMES, people, strict=True))
    ]
    paper = printed(*sessions, language="ar", title_ar=HOSTILE_NAMES[0], slogan_ar=HOSTILE_NAMES[1])

    shown = "".join(paper.pages)
    missing = [name for name in HOSTILE_NAMES if Counter(letters(name)) - Counter(shown)]
    assert missing == []
    assert paper.title.startswith(HOSTILE_NAMES[0])


@pytest.mark.parametrize("text", ["ع" * 300, "word " * 60, "\ud800\0", "😀", "\u202e", "م" + "\u064b" * 200])
@pytest.mark.parametrize("at_once", [1, 6])
def test_no_text_stops_the_drawing(text, at_once):
    sessions = [session(number, NINE, title=Text(text), people=PEOPLE[:2]) for number in range(at_once)]

    assert len(printed(*sessions, language="ckb", slogan_ckb=text, title_ckb=text).pages) >= 4


def test_a_panel_of_a_hundred_goes_on_over_the_next_page():
    crowd = [replace(PEOPLE[0], key=f"p{number}", name=Text(en=f"Guest P{number}P")) for number in range(100)]
    paper = printed(session(1, NINE, people=crowd), session(2, NINE))

    pages = paper.part("Saturday 11 May 2030")
    shown = "".join(paper.pages[page - 1] for page in pages)
    assert [number for number in range(100) if f"P{number}P" not in shown] == []
    assert len(pages) == 3
