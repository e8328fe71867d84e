import re

import pypdfium2
import pytest
import zxingcpp
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
NAME = "ئەحمەد ڕێبوار گوڵاڵە"
EMAIL = "ahmed.rebwar@example.org"


def register(page: Page) -> None:
    page.goto("/ar/eiraq-4/register/")
    page.fill("[name=name]", NAME)
    page.fill("[name=organisation]", "وزارة الاتصالات")
    page.fill("[name=email]", EMAIL)
    page.fill("[name=phone]", "٠٧٧٠ ١٢٣ ٤٥٦٧")
    page.check("[name=registration_type] >> nth=0")
    page.check("[name=consent]")
    page.click("main form [type=submit], main form button:not([type])")
    page.wait_for_url("**/ar/orders/*/")


def order_link_in_mail(page: Page) -> str:
    page.goto("/ar/demo/mailbox/")
    page.locator("tr", has_text=EMAIL).first.locator("a").click()
    return re.search(r"http\S+/ar/orders/[^/\s]+/", page.locator("main").inner_text()).group()


def code_on_badge(page: Page) -> str:
    link = page.locator("a[href$='.pdf']")
    expect(link).to_be_visible(timeout=30_000)
    answer = page.request.get(link.get_attribute("href"))
    picture = pypdfium2.PdfDocument(answer.body())[0].render(scale=3).to_pil()
    [found] = zxingcpp.read_barcodes(picture)
    return found.text


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

    register(attendee)
    attendee.goto(order_link_in_mail(attendee))
    code = code_on_badge(attendee)

    assert scan(staff, code) == ("تفضّل", NAME)
    assert scan(staff, code) == ("سبق دخوله", NAME)

    attendee.goto(attendee.url + "cancel/")
    attendee.click("main form button")
    expect(attendee.locator("h1")).to_contain_text("أُلغي")

    assert scan(staff, code) == ("لا تُدخله", NAME)
    visitors.product.manage("check_invariants")
