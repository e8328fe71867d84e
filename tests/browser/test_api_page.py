import pytest
from playwright.sync_api import expect

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


def test_the_page_of_the_doors_api_shows_how_scans_are_recorded(visitors):
    page = visitors.organiser()

    page.goto("/api/door/docs")

    expect(page.locator(".opblock-summary")).to_contain_text(["Record scans"])
    page.wait_for_load_state("networkidle")


def test_the_page_of_the_doors_api_lets_staff_try_it(visitors):
    page = visitors.organiser()
    page.goto("/api/door/docs")

    page.click(".opblock-summary")
    page.click(".try-out__btn")
    page.fill("textarea", '{"sent_at": "2026-05-11T06:00:00Z", "scans": []}')
    with page.expect_response("**/api/door/scans/") as answer:
        page.click(".execute")

    assert answer.value.json() == {"scans": []}
