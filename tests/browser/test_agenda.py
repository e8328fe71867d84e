"""The agenda in a visitor's browser: the conference's clocks, what is on, filters without a script."""

import pytest
from playwright.sync_api import expect

from tests.browser.agenda import AGENDA, first_day, open_at, titles
from tests.browser.visitors import LAPTOP

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@pytest.mark.parametrize(
    ("zone", "own"),
    [("Europe/Berlin", "07:00"), ("Asia/Baghdad", None), ("Asia/Riyadh", None), ("Asia/Tehran", "09:30")],
)
def test_a_visitor_sees_the_times_of_baghdad_and_own_ones_where_they_differ(visitors, zone, own):
    page = visitors.new_page(timezone_id=zone)

    open_at(page, AGENDA, "08:00")

    first = page.locator(".hour-time").first
    expect(first.locator("> time")).to_have_text("09:00")
    expect(page.locator("[data-own-clock]")).to_be_visible(visible=own is not None)
    assert first.locator(".own-time time").all_inner_texts() == ([own] if own else [])


def test_a_visitor_far_away_is_told_the_day_too(visitors):
    page = visitors.new_page(timezone_id="America/Los_Angeles")

    day = first_day(page)

    month, before = int(day[5:7]), int(day[8:]) - 1
    own = page.locator(".own-time time").first
    expect(own).to_have_text(f"22:00 · {before}/{month}")


@pytest.mark.parametrize(
    ("time", "on", "following"),
    [
        ("08:30", [], ["مراسم الافتتاح"]),
        ("09:10", ["مراسم الافتتاح"], ["كلمة الافتتاح: خدمة واحدة لكل مواطن"]),
        ("10:15", ["استراحة"], 3),
        ("23:30", [], []),
    ],
)
def test_what_is_on_and_what_is_next_are_marked_by_the_conferences_clocks(visitors, time, on, following):
    page = visitors.new_page(timezone_id="Europe/Berlin")

    open_at(page, AGENDA, time)

    found = titles(page, "next")
    assert titles(page, "now") == on
    assert found == following or len(found) == following


def test_one_link_leads_to_what_is_on(visitors):
    page = visitors.new_page()
    open_at(page, AGENDA, "09:10")

    page.locator("[data-jump] a").click()

    expect(page.locator("#on-now")).to_be_in_viewport()


def test_another_day_marks_nothing(visitors):
    page = visitors.new_page()
    open_at(page, AGENDA, "09:10")

    page.locator(".day-switch a").nth(1).click()
    page.wait_for_url("**day=*")

    assert titles(page, "now") == titles(page, "next") == []


def test_without_a_script_the_agenda_is_whole_and_can_be_searched_and_filtered(visitors):
    page = visitors.new_page(java_script_enabled=False)
    page.goto(AGENDA)
    whole = page.locator(".session").count()

    page.fill("#agenda-words", "الهويه")
    page.press("#agenda-words", "Enter")
    found = page.locator(".session").count()
    page.goto(AGENDA)
    page.locator(".agenda-filters summary").click()
    page.select_option("[name=kind]", "panel")
    page.locator(".agenda-choices button").click()

    assert whole > 10
    assert 0 < found < whole
    assert 0 < page.locator(".session").count() < whole
    assert page.locator(".star").count() == 0


def test_rooms_are_columns_on_a_wide_screen_and_a_list_on_a_phone(visitors):
    wide, narrow = visitors.new_page(size=LAPTOP), visitors.new_page()

    places = []
    for page in (wide, narrow):
        page.goto(AGENDA)
        places.append([page.locator(f".lane-{lane}.from-5").first.bounding_box() for lane in (1, 2)])

    (first, second), (above, below) = places
    assert (first["y"], first["x"] > second["x"]) == (second["y"], True)
    assert above["y"] < below["y"]


def test_what_is_on_stands_on_the_first_page_while_the_edition_is_on(visitors):
    page = visitors.new_page()
    page.goto("/ar/")

    assert page.locator("[data-now-next]").count() == 0
