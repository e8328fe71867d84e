import pytest
from playwright.sync_api import Page, expect

from tests.browser.registering import NAME, badge_picture, code_in, order_link_in_mail, register

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
EMAIL = "ahmed.rebwar@example.org"


def scan(page: Page, code: str) -> tuple[str, str]:
    page.goto("/door/?language=ar")
    page.wait_for_selector("[data-ready]")
    page.fill("#code", code)
    page.press("#code", "Enter")
    verdict = page.locator("[data-part=verdict-screen]")
    expect(verdict).to_be_visible()
    return verdict.locator("[data-part=title]").inner_text(), verdict.locator("[data-part=name]").inner_text()


def test_a_person_registers_gets_a_badge_comes_in_once_and_cancels(visitors):
    attendee, staff = visitors.new_page(locale="ar-IQ"), visitors.organiser()

    register(attendee, EMAIL)
    attendee.goto(order := order_link_in_mail(attendee, EMAIL))
    code = code_in(badge_picture(attendee))
    attendee.goto(f"/v/{code}")
    expect(attendee.locator("main")).to_contain_text("هذه البطاقة أصلية وصالحة")

    assert scan(staff, code) == ("تفضّل", NAME)
    assert scan(staff, code) == ("سبق دخوله", NAME)

    attendee.goto(order + "cancel/")
    attendee.click("main form button")
    expect(attendee.locator("h1")).to_contain_text("أُلغي")

    assert scan(staff, code) == ("لا تُدخله", NAME)
    visitors.product.manage("check_invariants")
