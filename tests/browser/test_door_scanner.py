import pytest
from playwright.sync_api import expect

from tests.browser.registering import NAME, badge_of_somebody_new, code_in
from tests.browser.scanners import ARABIC, ARABIC_WITH_SHIFT, EASTERN_DIGITS, KURDISH, scan_on, typed

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
CODES = ["EIQ1ABCDEFGHIJKLMNOPQRSTUVWX", "EIQ1YZ234567QWERTYUIOPASDFGH"]
TWO_LETTERS = ARABIC | {"B": "لا"}
READ = """async (text) => (await import("/static/badges/door/layouts.js")).inLatin(text)"""


@pytest.fixture
def door(visitors):
    page = visitors.organiser()
    page.goto("/door/?language=ar")
    page.wait_for_selector("[data-ready]")
    return page


@pytest.mark.parametrize("focused", ["body", "#code", "#gate"])
@pytest.mark.parametrize("keyboard", [ARABIC, ARABIC_WITH_SHIFT, KURDISH], ids=["ar", "ar with shift", "ckb"])
def test_a_scanner_is_understood_whatever_the_keyboard_is_set_to(visitors, door, keyboard, focused):
    code = code_in(badge_of_somebody_new(visitors.new_page(), "scanner@example.org"))
    gate = door.input_value("#gate")
    door.focus(focused)

    scan_on(door, code, keyboard)

    expect(door.locator("[data-part=title]")).to_have_text("تفضّل")
    expect(door.locator("[data-part=verdict-screen] [data-part=name]")).to_have_text(NAME)
    assert door.input_value("#gate") == gate


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    "keyboard",
    [ARABIC, ARABIC | EASTERN_DIGITS, ARABIC_WITH_SHIFT, KURDISH, KURDISH | EASTERN_DIGITS],
    ids=["ar", "ar with its digits", "ar with shift", "ckb", "ckb with its digits"],
)
def test_a_device_that_tells_letters_only_is_understood(door, keyboard, code):
    assert door.evaluate(READ, typed(code, keyboard)) == code


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (typed("EIQ1ABABABABABABABABABABABAB", TWO_LETTERS), "EIQ1ABABABABABABABABABABABAB"),
        (typed("EIQ1GHGHGHGHGHGHGHGHGHGHGHGH", TWO_LETTERS), "EIQ1GHGHGHGHGHGHGHGHGHGHGHGH"),
        ("eiq1-abcd", "eiq1-abcd"),
        ("مرحبا", "مرحبا"),
    ],
    ids=["lam-alef is B", "lam and alef are G and H", "typed in Latin", "no code of ours"],
)
def test_lam_and_alef_are_told_apart_by_the_length_of_a_code(door, written, code):
    assert door.evaluate(READ, written) == code


def test_a_code_put_into_the_field_as_arabic_letters_is_checked_in_latin(door):
    door.fill("#code", typed("EIQ1" + "A" * 24, ARABIC))

    with door.expect_request("**/api/door/scans/") as sent:
        door.press("#code", "Enter")

    assert sent.value.post_data_json["scans"][0]["code"] == "EIQ1" + "A" * 24
