"""The first page on a day of the conference: what is on now and what is next, without going to the agenda."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser.programmes import make_programme
from tests.browser.visitors import LAPTOP, PHONE
from tests.browsing import axe_findings, overflow

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
OVER = """
from datetime import date
from events.models import Edition
edition = Edition.objects.get(slug="today")
edition.starts_on = edition.ends_on = date(2016, 5, 10)
edition.save()
"""


@pytest.fixture(scope="module")
def today(product):
    """The day of a conference that is on while these tests run, and on no longer."""
    day = f"{datetime.now(ZoneInfo('Asia/Baghdad')):%Y-%m-%d}"
    make_programme(product, "today", day=day, number=72)
    yield day
    product.manage("shell", "-v", "0", "-c", OVER)


@pytest.fixture
def home_at(visitors, today):
    def open_home(time, **options):
        page = visitors.new_page(**options)
        page.clock.set_fixed_time(f"{today}T{time}:00+03:00")
        with page.expect_response("**/today/agenda/"):
            page.goto("/en/")
        return page

    return open_home


@pytest.mark.parametrize(
    ("time", "on", "following", "at"),
    [
        ("08:00", 0, 2, "10:00"),
        ("10:15", 2, 1, "11:00"),
        ("10:40", 1, 1, "11:00"),
        ("13:10", 1, 0, ""),
        ("23:30", 0, 0, ""),
    ],
)
def test_what_is_on_and_what_is_next_stand_on_the_first_page(home_at, time, on, following, at):
    page = home_at(time)

    expect(page.locator("[data-part=now] .session")).to_have_count(on)
    expect(page.locator("[data-part=next] .session")).to_have_count(following)
    expect(page.locator("[data-part=now]")).to_be_visible(visible=on > 0)
    expect(page.locator("[data-at]")).to_have_text(at)


def test_a_session_on_the_first_page_leads_to_its_own(home_at):
    page = home_at("10:15")

    page.locator("[data-part=now] h3 a").first.click()

    page.wait_for_url("**/en/today/agenda/*/")


@pytest.mark.looks
@pytest.mark.parametrize(("scheme", "size"), [("light", PHONE), ("dark", LAPTOP)], ids=["phone", "laptop"])
def test_the_first_page_of_such_a_day_is_open_to_everybody(home_at, scheme, size):
    page = home_at("10:15", size=size, scheme=scheme)
    expect(page.locator("[data-part=now]")).to_be_visible()

    assert (axe_findings(page), overflow(page)) == ([], 0)
