"""The agenda on a page of another site that allows no more than our script and our data."""

import re

import pytest
from playwright.sync_api import expect

from foundation.i18n import LANGUAGES, direction
from tests.browser.abroad import foreign_site
from tests.browsing import axe_findings, overflow

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PAGE = """<!doctype html>
<html lang="{lang}"><head><title>Another site</title><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {url}; connect-src {url}">
<script type="module" src="{url}/eiraq-2017/widget.js"></script></head>
<body><main><h1>Another site</h1><h2>Agenda</h2>
<eiraq-agenda edition="{edition}" lang="{lang}"></eiraq-agenda></main></body></html>"""


@pytest.fixture
def embedded(visitors):
    """`embedded("ar")` is a foreign page that shows the agenda."""
    with foreign_site() as site:

        def show(lang, edition="eiraq-2017", **options):
            site.pages["/"] = PAGE.format(url=visitors.url, lang=lang, edition=edition)
            page = visitors.new_page(**options)
            page.goto(site.url)
            return page

        yield show


@pytest.mark.looks
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_page_of_another_site_shows_the_agenda_to_everybody(embedded, lang, scheme):
    page = embedded(lang, scheme=scheme)

    expect(page.locator("eiraq-agenda li").first).to_be_visible()
    expect(page.locator("eiraq-agenda .agenda")).to_have_attribute("dir", direction(lang))
    assert axe_findings(page) == []
    assert overflow(page) == 0


def test_sessions_lead_to_their_pages(embedded, visitors):
    page = embedded("en")

    expect(page.locator("eiraq-agenda li a").first).to_have_attribute(
        "href", re.compile(rf"^{re.escape(visitors.url)}/en/eiraq-2017/agenda/[\w-]+/$")
    )


def test_a_day_is_chosen_by_keyboard(embedded):
    page = embedded("en", edition="eiraq-4")
    days = page.locator("eiraq-agenda nav button")
    expect(days.first).to_have_attribute("aria-pressed", "true")
    before = page.locator("eiraq-agenda li").first.inner_text()

    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    expect(days.nth(1)).to_have_attribute("aria-pressed", "true")
    assert page.locator("eiraq-agenda li").first.inner_text() != before


def test_the_language_can_be_changed_while_the_page_is_open(embedded):
    page = embedded("ar")
    expect(page.locator("eiraq-agenda li").first).to_be_visible()

    page.evaluate("document.querySelector('eiraq-agenda').lang = 'en'")

    expect(page.locator("eiraq-agenda nav button").first).to_contain_text("May 2017")


def test_what_cannot_be_loaded_can_be_asked_for_again(embedded, visitors):
    visitors.expected += ["Failed to load", "CORS policy"]

    page = embedded("en", edition="unknown")

    expect(page.get_by_role("alert")).to_have_text("The agenda could not be loaded.")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("alert")).to_be_visible()
