"""A programme whose pages are all full: nobody is shut out of them, and nothing stands beyond a screen's edge."""

import pytest
from playwright.sync_api import expect

from foundation.i18n import LANGUAGES
from tests.browser.agenda import leave_network, star
from tests.browser.programmes import make_programme
from tests.browser.visitors import LAPTOP, PHONE
from tests.browsing import axe_findings, axe_findings_in, overflow

pytestmark = [pytest.mark.browser, pytest.mark.looks, pytest.mark.xdist_group("browser")]
DEVICES = [pytest.param("light", PHONE, id="phone"), pytest.param("dark", LAPTOP, id="laptop")]
PUBLIC = [
    "",
    "agenda/",
    "agenda/talk/",
    "agenda/gone/",
    "changes/",
    "changes/2/",
    "recommendations/",
    "screen/hall/",
    "speakers/person-1/",
]
OF_EDITION = [
    "board/list/",
    "board/warnings/",
    "release/",
    "releases/",
    "releases/2/",
    "releases/1/restore/",
    "copy/",
    "speakers/merge/",
]
OURS = [f"programme/editions/{{edition}}/{path}" for path in OF_EDITION] + [
    "programme/import/",
    "programme/organisations/merge/",
    "session/new/?edition={edition}",
]
WAGTAILS = ["edition/", "session/", "speaker/"]
SCREENS = [(1920, 1080), (1280, 720), (1080, 1920)]
# Letters with deep tails reach a little below the last line of a title; a line that is cut off is ten times that.
STANDING_OUT = """TAILS => [...document.querySelectorAll("[data-place]:not([hidden]), .screen-now .screen-title")]
  .filter(part => part.scrollHeight > part.clientHeight + TAILS || part.scrollWidth > part.clientWidth)
  .map(part => part.className)"""
BEYOND_THE_EDGE = """[...document.querySelectorAll(".listing td")]
  .filter(cell => cell.getBoundingClientRect().right > innerWidth || cell.getBoundingClientRect().left < 0)
  .map(cell => cell.textContent.trim())"""


@pytest.fixture(scope="module")
def edition(product):
    return make_programme(product, "full")


def faults_of(page, path):
    page.goto(path)
    wider = overflow(page)
    return [*axe_findings(page), *([f"{wider} pixels wider than the screen"] if wider > 0 else [])]


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize(("scheme", "size"), DEVICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_of_a_full_programme_are_open_to_everybody(visitors, language, scheme, size):
    page = visitors.new_page(size=size, scheme=scheme)

    found = {path: faults_of(page, f"/{language}/full/{path}") for path in PUBLIC}

    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize(("scheme", "size"), DEVICES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_stars_behind_a_private_link_are_open_to_everybody(visitors, language, scheme, size):
    page = visitors.new_page(size=size, scheme=scheme)
    page.goto(f"/{language}/full/agenda/")
    star(page, 0)

    found = faults_of(page, f"/{language}/full/stars/")
    page.locator("[data-form] button").click()
    page.wait_for_url("**/stars/*/")

    assert [*found, *faults_of(page, page.url)] == []


@pytest.mark.parametrize(("scheme", "size"), DEVICES)
def test_the_programmes_pages_in_the_admin_are_open_to_everybody(visitors, edition, scheme, size):
    page = visitors.organiser(size=size, scheme=scheme)

    found = {path: faults_of(page, f"/admin/{path.format(edition=edition)}") for path in OURS}

    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize(("scheme", "size"), DEVICES)
def test_what_we_put_into_wagtails_own_lists_is_open_to_everybody(visitors, scheme, size):
    """The frame around a list has a fault of Wagtail's: two landmarks of one name."""
    page = visitors.organiser(size=size, scheme=scheme)
    found = []

    for path in WAGTAILS:
        page.goto(f"/admin/{path}")
        found += [*axe_findings_in(page, "table.listing"), *page.evaluate(BEYOND_THE_EDGE)]

    assert found == []


@pytest.fixture(params=SCREENS, ids=lambda size: f"{size[0]}x{size[1]}")
def screen(request, visitors, edition):
    """`screen("ar")` hangs at the hall's door while six people speak under a long title; its network may go at once."""
    visitors.expected += ["Failed to load", "fetching the script"]
    width, height = request.param

    def hang(language):
        page = visitors.new_page(size={"width": width, "height": height})
        page.clock.install(time="2031-06-07T10:05:00+03:00")
        page.goto(f"/{language}/full/screen/hall/")
        expect(page.locator("[data-place=now] .screen-people span")).to_have_count(6)
        return page

    return hang


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_a_room_screen_says_fits_into_it(screen, language):
    page = screen(language)

    assert page.evaluate(STANDING_OUT, 4) == []

    leave_network(page)
    page.clock.fast_forward("05:00")
    expect(page.locator("[data-stale]")).to_be_visible()
    assert page.evaluate(STANDING_OUT, 4) == []
