import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_a_code_that_is_not_ours_is_refused_with_its_reason(visitors):
    page = visitors.organiser()
    page.goto("/door/?language=ar")

    page.fill("#code", "hello")
    page.press("#code", "Enter")

    expect(page.locator("[data-part=title]")).to_have_text("لا تُدخله")
    expect(page.locator("[data-part=reason]")).to_have_text("هذه ليست بطاقة من بطاقاتنا.")


def test_the_door_speaks_the_language_that_was_chosen(visitors):
    page = visitors.organiser()
    page.goto("/door/")

    page.click("[hreflang=ckb]")

    expect(page.locator("h1")).to_have_text("دەرگا")
    expect(page.locator("html")).to_have_attribute("dir", "rtl")
