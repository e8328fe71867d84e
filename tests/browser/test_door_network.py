"""What is read while the server cannot be reached: said plainly, kept on the device, sent later, counted once."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.registering import NAME, badge_of_somebody_new, code_in

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
OFFLINE = {
    "ar": "لا اتصال بالخادم. القراءة محفوظة وتُرسل عند عودة الاتصال.",
    "ckb": "پەیوەندی بە ڕاژەکارەوە نییە. خوێندنەوەکە پارێزراوە و کە پەیوەندی گەڕایەوە دەنێردرێت.",
    "en": "There is no connection to the server. The reading is kept and sent when it is back.",
}
TITLE, REASON, WAITING = "[data-part=title]", "[data-part=reason]", "[data-part=waiting]"
LAST = "[data-part=last] li [data-part=verdict]"


@pytest.fixture
def code(visitors):
    return code_in(badge_of_somebody_new(visitors.new_page(), "network@example.org"))


@pytest.fixture
def door(visitors):
    visitors.expected.append("Failed to load")
    page = visitors.organiser()
    page.goto("/door/?language=ar")
    page.wait_for_selector("[data-ready]")
    return page


def read(page: Page, code: str) -> None:
    page.fill("#code", code)
    page.press("#code", "Enter")


def ids_sent_by(page: Page) -> list[str]:
    sent = []
    page.on(
        "request", lambda request: "/scans/" in request.url and sent.append(request.post_data_json["scans"][0]["id"])
    )
    return sent


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_reading_without_a_network_says_so_in_the_language_of_the_door(door, language):
    door.goto(f"/door/?language={language}")
    door.context.set_offline(True)

    read(door, "EIQ1")

    expect(door.locator(REASON)).to_have_text(OFFLINE[language])


def test_a_reading_without_a_network_is_sent_with_its_own_number_when_it_is_back(door, code):
    sent = ids_sent_by(door)
    door.context.set_offline(True)
    read(door, code)
    expect(door.locator(TITLE)).to_have_text("لم يُفحص")

    door.context.set_offline(False)

    expect(door.locator(TITLE)).to_have_text("تفضّل")
    expect(door.locator(WAITING)).to_be_hidden()
    assert len(sent) > 1
    assert len(set(sent)) == 1


def test_an_answer_that_was_lost_on_its_way_is_asked_for_again_and_nobody_is_counted_twice(door, code):
    def lose_the_answer(route):
        route.fetch()
        route.abort()

    door.route("**/api/door/scans/", lose_the_answer, times=1)
    read(door, code)
    expect(door.locator(TITLE)).to_have_text("لم يُفحص")

    door.click("[data-part=next]")

    expect(door.locator(TITLE)).to_have_text("تفضّل")
    expect(door.locator(LAST)).to_have_text(["تفضّل"])


def test_several_people_read_without_a_network_wait_through_a_closed_page(door, code):
    door.route("**/api/door/scans/", lambda route: route.abort())
    for text in (code, "EIQ1"):
        read(door, text)
        door.click("[data-part=later]")
    expect(door.locator(WAITING)).to_have_text("بانتظار الإرسال: 2")

    door.unroute_all()
    door.reload()

    expect(door.locator(LAST)).to_have_text(["لا تُدخله", "تفضّل"])
    expect(door.locator(WAITING)).to_be_hidden()
    expect(door.locator("[data-part=last] [data-part=name]").last).to_have_text(NAME)


def test_a_reading_of_somebody_signed_out_waits_until_somebody_signs_in(door, visitors, code):
    cookies = door.context.cookies()
    door.context.clear_cookies(name="sessionid")
    read(door, code)
    expect(door.locator(REASON)).to_have_text("انتهت جلستك. القراءة محفوظة؛ أعد تحميل الصفحة وسجّل الدخول.")

    door.context.add_cookies(cookies)
    door.reload()

    expect(door.locator(LAST)).to_have_text(["تفضّل"])


def test_a_gate_that_is_gone_holds_back_its_own_readings_only(door, code):
    door.route("**/api/door/scans/", lambda route: route.abort())
    read(door, code)
    door.click("[data-part=later]")
    door.evaluate("document.querySelector('#gate').add(new Option('gone', '999999', true, true))")
    read(door, "EIQ1")

    door.unroute_all()
    door.reload()

    expect(door.locator(REASON)).to_have_text("لم تعد هذه البوابة موجودة. أعد تحميل الصفحة.")
    expect(door.locator(LAST)).to_have_text(["تفضّل"])
    door.click("[data-part=later]")
    expect(door.locator(WAITING)).to_be_hidden()


def test_a_reading_taken_while_another_is_on_its_way_is_checked_too(door):
    on_their_way = []
    door.route("**/api/door/scans/", lambda route: on_their_way.append(route), times=1)  # noqa: PLW0108 - Playwright wants a function of ours
    with door.expect_request("**/api/door/scans/"):
        read(door, "EIQ1")
    read(door, "EIQ2")

    on_their_way[0].continue_()

    expect(door.locator(LAST)).to_have_text(["لا تُدخله", "لا تُدخله"])
