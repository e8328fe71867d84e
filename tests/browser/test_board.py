import re

import pytest
from playwright.sync_api import expect

from tests.browser.boards import make_board
from tests.browser.visitors import LAPTOP, PHONE
from tests.browsing import axe_findings, overflow

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
AT_ONCE = 5000


def card(page, number):
    return page.locator(".board-grid .card").filter(has_text=re.compile(rf"(Session|جلسة) {number}"))


def saved(page):
    expect(page.locator("[data-part=live]")).to_contain_text(re.compile("Saved|حُفظ"))


def tab_to(page, selector):
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{selector} is not reached with the Tab key")


def place_by_keyboard(page, time, room):
    """From the tray through the dialog: day, room, time, length."""
    tab_to(page, ".tray-card .card-main")
    page.keyboard.press("Enter")
    tab_to(page, "[data-part=dialog] [name=room]")
    page.keyboard.press("Home")
    for _ in range(room - 1):
        page.keyboard.press("ArrowDown")
    tab_to(page, "[data-part=dialog] [name=time]")
    page.keyboard.type(time)
    tab_to(page, "[data-part=dialog] [name=minutes]")
    page.keyboard.press("Control+a")
    page.keyboard.type("45")
    page.keyboard.press("Enter")


def test_an_editor_schedules_ten_sessions_by_keyboard_alone(visitors):
    board = make_board(visitors, rooms=3, sessions=10, placed=0, Hana="en")
    page = board.open_as("Hana")
    waiting = page.locator("[data-part=waiting-count]")

    for number in range(10):
        place_by_keyboard(page, f"{9 + number // 3:02}15", number % 3 + 1)
        expect(waiting).to_have_text(str(9 - number))
        saved(page)

    expected = [[n, n % 3 + 1, f"{9 + n // 3:02}:15", 45] for n in range(10)]
    assert board.slots(page) == expected


@pytest.mark.parametrize(("language", "onwards"), [("en", "ArrowRight"), ("ar", "ArrowLeft")])
def test_arrow_keys_move_a_session_in_time_and_in_reading_direction(visitors, language, onwards):
    board = make_board(visitors, rooms=2, sessions=1, placed=1, Hana=language)
    page = board.open_as("Hana")
    card(page, 0).locator(".card-main").focus()

    for key in (onwards, "ArrowDown", "ArrowDown", "ArrowUp", "Shift+ArrowDown"):
        page.keyboard.press(key)
    saved(page)

    assert board.slots(page) == [[0, 2, "09:05", 65]]
    expect(card(page, 0).locator(".card-main")).to_be_focused()
    page.keyboard.press("Control+z")
    expect(card(page, 0)).to_contain_text("09:00–10:00")
    page.keyboard.press("Control+Shift+z")
    expect(card(page, 0)).to_contain_text("09:05–10:10")


def test_escape_puts_a_carried_session_back(visitors):
    board = make_board(visitors, rooms=1, sessions=1, placed=1, Hana="en")
    page = board.open_as("Hana")
    card(page, 0).locator(".card-main").focus()

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")

    expect(page.locator("[data-part=live]")).to_have_text("Nothing was changed.")
    expect(card(page, 0)).to_contain_text("09:00–10:00")
    assert board.slots(page) == [[0, 1, "09:00", 60]]


def centre(locator):
    box = locator.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def aim(page, number, *, room, minutes):
    """From the card's middle to the same height of another room, so many minutes later."""
    x, y = centre(card(page, number).locator(".card-main"))
    column = page.locator(f".board-room >> nth={room - 1}").bounding_box()
    minute = float(
        page.evaluate("getComputedStyle(document.querySelector('.board-grid')).getPropertyValue('--minute')")[:-2]
    )
    return (x, y), (column["x"] + column["width"] / 2, y + minutes * minute)


def drag(page, start, end, *, drop=True):
    page.mouse.move(*start)
    page.mouse.down()
    page.mouse.move((start[0] + end[0]) / 2, (start[1] + end[1]) / 2, steps=4)
    page.mouse.move(*end, steps=4)
    if drop:
        page.mouse.up()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_session_is_dragged_with_the_mouse(visitors, language):
    board = make_board(visitors, rooms=3, sessions=1, placed=1, Hana=language)
    page = board.open_as("Hana")

    drag(page, *aim(page, 0, room=3, minutes=62))
    saved(page)

    assert board.slots(page) == [[0, 3, "10:00", 60]]


def test_escape_ends_a_drag_without_a_move(visitors):
    board = make_board(visitors, rooms=2, sessions=1, placed=1, Hana="ar")
    page = board.open_as("Hana")

    drag(page, *aim(page, 0, room=2, minutes=60), drop=False)
    expect(page.locator(".card-place")).to_contain_text("10:00–11:00")
    page.keyboard.press("Escape")
    page.mouse.up()

    expect(page.locator(".card-ghost")).to_have_count(0)
    assert board.slots(page) == [[0, 1, "09:00", 60]]


def test_a_session_is_made_longer_by_its_lower_edge(visitors):
    board = make_board(visitors, rooms=1, sessions=1, placed=1, Hana="ar")
    page = board.open_as("Hana")
    x, y = centre(card(page, 0).locator(".card-grip"))
    _, (_, below) = aim(page, 0, room=1, minutes=30)

    drag(page, (x, y), (x, y + below - centre(card(page, 0).locator(".card-main"))[1]))
    saved(page)

    assert board.slots(page) == [[0, 1, "09:00", 90]]


def test_a_waiting_session_is_dragged_to_its_place_and_out_again(visitors):
    board = make_board(visitors, rooms=2, sessions=2, placed=1, Hana="ar")
    page = board.open_as("Hana")
    tray = page.locator(".tray-card .card-main")
    _, end = aim(page, 0, room=2, minutes=0)

    drag(page, centre(tray), end)
    saved(page)
    assert [slot[:2] for slot in board.slots(page)] == [[0, 1], [1, 2]]
    drag(page, centre(card(page, 0)), centre(page.locator("[data-part=tray] h2")))

    expect(tray).to_contain_text("جلسة 0")


def finger(page):
    client = page.context.new_cdp_session(page)

    def touch(kind, *points):
        facts = [{"x": x, "y": y} for x, y in points]
        client.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": facts})

    return touch


def test_a_session_is_dragged_with_a_finger_from_right_to_left(visitors):
    board = make_board(visitors, rooms=2, sessions=1, placed=1, Hana="ar")
    page = board.open_as("Hana", size=PHONE, has_touch=True, is_mobile=True)
    card(page, 0).scroll_into_view_if_needed()
    touch = finger(page)
    start, end = aim(page, 0, room=2, minutes=30)

    touch("touchStart", start)
    expect(page.locator(".board.is-dragging")).to_be_visible()
    for part in (0.3, 0.6, 1):
        touch("touchMove", tuple(a + (b - a) * part for a, b in zip(start, end, strict=True)))
    touch("touchEnd")
    saved(page)

    assert board.slots(page) == [[0, 2, "09:30", 60]]


def test_a_finger_that_does_not_rest_scrolls_the_board(visitors):
    board = make_board(visitors, rooms=1, sessions=1, placed=1, Hana="ar")
    page = board.open_as("Hana", size=PHONE, has_touch=True, is_mobile=True)
    touch = finger(page)
    x, y = centre(card(page, 0))

    touch("touchStart", (x, y))
    touch("touchMove", (x, y - 60))
    touch("touchEnd")

    expect(page.locator(".board.is-dragging")).to_have_count(0)
    assert board.slots(page) == [[0, 1, "09:00", 60]]


def test_two_editors_see_each_others_moves(visitors):
    board = make_board(visitors, rooms=2, sessions=2, placed=2, Hana="en", Omar="ar")
    hana, omar = board.open_as("Hana"), board.open_as("Omar")

    card(hana, 0).locator(".card-main").press("ArrowUp")

    expect(card(omar, 0)).to_contain_text("08:55–09:55", timeout=AT_ONCE)
    expect(card(omar, 0)).to_contain_text("نقلها Hana")
    card(omar, 1).locator(".card-main").press("Shift+ArrowUp")
    expect(card(hana, 1)).to_contain_text("09:00–09:55", timeout=AT_ONCE)
    expect(hana.locator("[data-part=note]")).to_contain_text("Omar set “Session 1” to 55 minutes")


def test_a_move_upon_an_old_view_is_refused_with_who_moved_what(visitors):
    visitors.expected += ["409"]
    board = make_board(visitors, rooms=2, sessions=1, placed=1, Hana="en", Omar="en")
    hana, omar = board.open_as("Hana"), board.open_as("Omar")
    card(omar, 0).locator(".card-main").press("Enter")

    card(hana, 0).locator(".card-main").press("ArrowRight")
    saved(hana)
    omar.locator("[data-part=dialog] [name=time]").fill("14:00")
    omar.locator("[data-part=dialog] [name=minutes]").press("Enter")

    told = "Hana moved “Session 0” to Hall 2, 10 May 2031, 09:00"
    expect(omar.locator("[data-part=note]").filter(has_text="Your own change was not made")).to_contain_text(told)
    expect(card(omar, 0)).to_contain_text("09:00–10:00")
    assert board.slots(omar) == [[0, 2, "09:00", 60]]


def test_a_session_that_is_put_back_lies_where_another_has_moved_it(visitors):
    board = make_board(visitors, rooms=2, sessions=1, placed=1, Hana="en", Omar="en")
    hana, omar = board.open_as("Hana"), board.open_as("Omar")
    drag(omar, *aim(omar, 0, room=2, minutes=30), drop=False)

    card(hana, 0).locator(".card-main").press("ArrowUp")
    expect(omar.locator("[data-part=note]")).to_contain_text("Hana moved “Session 0”", timeout=AT_ONCE)
    expect(card(omar, 0)).to_contain_text("09:00–10:00")
    omar.keyboard.press("Escape")

    expect(card(omar, 0)).to_contain_text("08:55–09:55", timeout=1000)


@pytest.mark.parametrize(("answer", "slots"), [("anyway", 2), ("back", 1)])
def test_a_taken_room_is_taken_only_by_who_says_so(visitors, answer, slots):
    visitors.expected += ["409"]
    board = make_board(visitors, rooms=1, sessions=2, placed=1, Hana="en")
    page = board.open_as("Hana")
    page.locator(".tray-card .card-main").press("Enter")
    page.locator("[data-part=dialog] [name=time]").fill("09:30")
    page.locator("[data-part=dialog] [name=minutes]").press("Enter")

    expect(page.locator("[data-part=asking]")).to_contain_text("Hall 1 is taken by “Session 0” until 10:00.")
    page.locator(f"[data-part=asking] [value={answer}]").click()

    expect(page.locator("[data-part=waiting-count]")).to_have_text(str(2 - slots))
    expect(page.locator(".board-grid .card")).to_have_count(slots)
    expect(page.locator("[data-code=room_taken]")).to_have_count(slots - 1)


def test_without_a_connection_the_session_goes_back_and_the_editor_is_told(visitors):
    visitors.expected += ["ERR_INTERNET_DISCONNECTED"]
    board = make_board(visitors, rooms=1, sessions=1, placed=1, Hana="en")
    page = board.open_as("Hana")

    page.context.set_offline(True)
    card(page, 0).locator(".card-main").press("ArrowDown")

    expect(page.locator("[data-part=note]")).to_contain_text("The server cannot be reached")
    expect(card(page, 0)).to_contain_text("09:00–10:00")


def test_waiting_sessions_are_searched_in_any_spelling(visitors):
    board = make_board(visitors, sessions=12, placed=0, Hana="ar")
    page = board.open_as("Hana")

    page.locator("[data-part=tray] input").fill("جلسه 11")

    expect(page.locator(".tray-card")).to_have_count(1)
    expect(page.locator(".tray-card")).to_contain_text("جلسة 11")


@pytest.mark.looks
@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", LAPTOP)], ids=["phone", "laptop"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_board_is_open_to_everybody(visitors, language, scheme, size):
    board = make_board(visitors, rooms=2, sessions=3, placed=2, Hana=language)
    page = board.open_as("Hana", scheme=scheme, size=size)

    found = axe_findings(page)
    card(page, 0).locator(".card-main").press("Enter")
    found += axe_findings(page)

    assert (found, overflow(page) > 0) == ([], False)


def test_without_scripts_the_days_are_listed_and_sessions_are_moved(visitors):
    board = make_board(visitors, rooms=2, sessions=1, placed=1, Hana="en")
    page = board.open_as("Hana", java_script_enabled=False)

    page.locator("[data-part=plain] a").click()
    page.get_by_role("link", name="Session 0").click()
    page.locator("[name=time]").fill("15:00")
    page.get_by_role("button", name="Move", exact=True).click()

    expect(page.locator("td").first).to_have_text("15:00–16:00")
    assert board.slots(page) == [[0, 1, "15:00", 60]]
