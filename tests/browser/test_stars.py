"""Stars: on the device, handed on by a link, followed by a calendar, there without a network."""

import pytest
from playwright.sync_api import expect

from tests.browser.agenda import AGENDA, leave_network, star, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
MINE = f"{AGENDA}?day=all#mine"


@pytest.fixture
def page(visitors):
    """An agenda with two stars."""
    page = visitors.new_page()
    page.goto(AGENDA)
    page.chosen = [star(page, 0), star(page, 3)]
    return page


def shown(page):
    return [row.locator("h3").inner_text() for row in page.locator(".session").all() if row.is_visible()]


def test_starred_sessions_are_my_agenda_and_stay_on_the_device(page):
    expect(page.locator("[data-mine-count]")).to_have_text("2")

    page.locator("[data-mine] a").click()
    expect(page.locator("[data-chosen]")).to_be_visible()

    assert shown(page) == page.chosen
    page.reload()
    assert shown(page) == page.chosen


def test_a_star_is_taken_away_again(page):
    page.goto(MINE)

    page.locator(".star[aria-pressed=true]").first.click()

    assert shown(page) == page.chosen[1:]


def test_a_star_of_the_agenda_shines_on_the_sessions_own_page(page):
    page.locator(".session:has(.star) h3 a").first.click()

    button = page.locator(".star-place .star")
    expect(button).to_have_attribute("aria-pressed", "true")
    button.click()
    page.goto(AGENDA)
    expect(page.locator(".star").first).to_have_attribute("aria-pressed", "false")


def test_stars_are_handed_on_by_a_link_that_no_server_reads(page, visitors):
    page.goto(MINE)
    link = page.locator("[data-link]").input_value()
    other = visitors.new_page()
    asked = []
    other.on("request", lambda request: asked.append(request.url))

    other.goto(link)
    expect(other.locator("[data-chosen]")).to_be_visible()
    found = shown(other)
    other.locator("[data-take]").click()
    expect(other.locator("[data-mine-count]")).to_have_text("2")

    assert found == page.chosen
    assert [url for url in asked if "stars=" in url.partition("#")[0]] == []


def test_a_private_link_is_made_followed_and_thrown_away(page):
    page.goto(MINE)
    page.locator("[data-chosen] a[href$='/stars/']").click()
    page.locator("[data-form] button").click()
    page.wait_for_url("**/stars/*/")

    calendar = page.request.get(page.locator("bdi.address a").get_attribute("href"))
    assert shown(page) == page.chosen
    assert calendar.text().count("BEGIN:VEVENT") == 2
    page.locator("form .button-stop").click()
    page.wait_for_url("**/stars/")
    assert page.request.get(calendar.url).status == 404


def test_stars_work_without_a_network(page, visitors):
    visitors.expected.append("Failed to load")
    wait_until_kept(page, f"{AGENDA}?day=all")
    leave_network(page)

    page.goto(MINE)

    assert shown(page) == page.chosen
    page.goto(AGENDA)
    third = star(page, 4)
    page.goto(MINE)
    assert shown(page) == [*page.chosen, third]
