"""Pages that outlive the network: they say how old they are, and are new again as soon as they can be."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.agenda import AGENDA, first_day, leave_network, wait_until_kept

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SCREEN, OLD_SCREEN = "/ar/eiraq-4/screen/main-hall/", "/ar/eiraq-2017/screen/main-hall/"
TELEVISION = {"width": 1920, "height": 1080}
LONGEST_PAUSE = 40_000  # milliseconds; a page that had no answer asks again after at most 30 s
CACHED = """async () => (await Promise.all((await caches.keys()).map(async name =>
  (await (await caches.open(name)).keys()).map(request => new URL(request.url).pathname)))).flat()"""
RENAME = """
from events.models import Session
from events.domain.releases import release_agenda
session = Session.objects.filter(edition__slug="eiraq-2017", slots__room__key="{room}").order_by("pk").first()
session.title_ar = {title!r}
session.save()
release_agenda(session.edition)
"""


@pytest.fixture
def page(visitors):
    visitors.expected.append("Failed to load")
    page = visitors.new_page()
    page.goto(AGENDA)
    wait_until_kept(page, AGENDA, f"{AGENDA}?day=all")
    return page


def test_the_agenda_is_read_without_a_network_and_says_how_old_it_is(page):
    rows = page.locator(".session").count()
    leave_network(page)

    page.reload()

    assert page.locator(".session").count() == rows
    expect(page.locator("[data-kept=old]")).to_be_visible()
    expect(page.locator("[data-kept-time]")).to_have_text(re.compile(r"^\d\d:\d\d$"))


def test_other_days_can_be_read_too(page):
    other = page.locator(".day-switch a").nth(1)
    wait_until_kept(page, AGENDA + other.get_attribute("href"))
    leave_network(page)

    other.click()

    expect(other).to_have_attribute("aria-current", "true")
    expect(page.locator("[data-kept=old]")).to_be_visible()


def test_back_online_an_unchanged_copy_is_no_longer_called_old(page):
    leave_network(page)
    page.reload()
    expect(page.locator("[data-kept=old]")).to_be_visible()

    page.context.set_offline(False)

    expect(page.locator("[data-kept=old]")).to_be_hidden(timeout=LONGEST_PAUSE)


def test_a_page_without_a_copy_shows_the_whole_agenda_as_it_was(page):
    leave_network(page)

    page.goto(f"{AGENDA}?kind=panel")

    expect(page.locator("[data-kept=old]")).to_be_visible()


def test_nothing_private_is_kept(page):
    for path in ("/ar/eiraq-4/stars/", "/ar/eiraq-4/register/", "/ar/office/login/", "/ar/eiraq-4/agenda/?q=x"):
        page.goto(path)
    page.goto("/ar/eiraq-4/speakers/")
    wait_until_kept(page, "/ar/eiraq-4/speakers/")

    parts = {path.split("/")[3] for path in page.evaluate(CACHED) if path.startswith("/ar/")}
    assert parts == {"agenda", "speakers"}


def test_a_copy_that_has_been_overtaken_gives_way_to_the_new_agenda(visitors, product):
    visitors.expected.append("Failed to load")
    page, agenda = visitors.new_page(), "/ar/eiraq-2017/agenda/?day=all"
    page.goto(agenda)
    wait_until_kept(page, agenda)
    leave_network(page)
    page.reload()
    rename(product, "عنوان جديد بعد الانقطاع")

    page.context.set_offline(False)

    renamed = page.locator(".session h3").filter(has_text="عنوان جديد بعد الانقطاع")
    expect(renamed).to_be_visible(timeout=LONGEST_PAUSE)
    expect(page.locator("[data-kept=old]")).to_be_hidden()


def rename(product, title):
    product.manage("shell", "--no-imports", "-c", RENAME.format(room="main-hall", title=title))


@pytest.fixture
def screen(visitors):
    """The screen of the great hall on the first morning, kept on its device."""
    visitors.expected.append("Failed to load")
    page = visitors.new_page(size=TELEVISION)
    page.clock.install(time=f"{first_day(page)}T10:40:00+03:00")
    page.goto(SCREEN)
    wait_until_kept(page, SCREEN)
    return page


def shown(page):
    return {name: page.locator(f"[data-place={name}] .screen-title").all_inner_texts() for name in ("now", "later")}


def test_a_room_screen_shows_what_is_on_what_follows_and_the_time(screen):
    found = shown(screen)

    expect(screen.locator("[data-clock]")).to_have_text("10:40")
    assert (len(found["now"]), len(found["later"])) == (1, 3)
    assert screen.evaluate("document.documentElement.scrollHeight") == TELEVISION["height"]


def test_a_room_screen_goes_on_for_a_day_without_a_network(screen):
    before = shown(screen)
    leave_network(screen)
    screen.reload()
    assert shown(screen) == before

    screen.clock.fast_forward("01:00:00")

    expect(screen.locator("[data-clock]")).to_have_text("11:40")
    expect(screen.locator("[data-place=now] .screen-title")).to_have_text(before["later"][0])
    expect(screen.locator("[data-stale]")).to_be_visible()
    screen.clock.fast_forward("12:00:00")
    expect(screen.locator("[data-place=over]")).to_be_visible()


def test_a_room_screen_says_since_when_it_is_old_and_stops_when_it_is_not(screen):
    leave_network(screen)
    screen.clock.fast_forward("10:00")
    expect(screen.locator("[data-stale-time]")).to_have_text("10:40")

    screen.context.set_offline(False)

    expect(screen.locator("[data-stale]")).to_be_hidden(timeout=LONGEST_PAUSE)


def test_an_answer_that_was_long_on_its_way_is_as_old_as_its_question(visitors):
    screen = visitors.new_page(size=TELEVISION, service_workers="block")
    screen.clock.install(time=f"{first_day(screen)}T10:40:00+03:00")
    screen.goto(SCREEN)
    since, waiting = screen.locator("[data-stale-time]"), []

    def hold_back(route):
        waiting.append(route)

    screen.route(f"**{SCREEN}", hold_back)
    with screen.expect_request(f"**{SCREEN}"):
        screen.clock.fast_forward("05:00")
    screen.clock.fast_forward("10:00")
    expect(screen.locator("[data-stale]")).to_be_visible()
    expect(since).to_have_text("10:40")

    waiting[0].continue_()

    expect(since).to_have_text("10:45")
    expect(screen.locator("[data-stale]")).to_be_visible()


def test_a_room_screen_shows_a_release_without_being_touched(visitors, product):
    page = visitors.new_page(size=TELEVISION)
    page.clock.install()
    page.goto(OLD_SCREEN)
    rename(product, "عنوان جديد على الشاشة")

    page.clock.fast_forward("00:31")

    expect(page.locator("[data-all] .screen-title").filter(has_text="عنوان جديد على الشاشة")).to_have_count(1)
