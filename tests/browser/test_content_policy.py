"""The policies at work in a browser: what they refuse, what they let pass, and what happens without them."""

import pytest
from playwright.sync_api import Page, Route

from tests.browser.abroad import foreign_site
from tests.browser.registering import register
from tests.browser.visitors import LAPTOP
from tests.browser.walks import one_page_of_each_kind

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
POLICY, FRAMES = "content-security-policy", "x-frame-options"
BLOCKED = "chrome-error://chromewebdata/"
SMUGGLED = """
<script>(window.ran ??= []).push("inline")</script>
<img src="/static/none.png" onerror="(window.ran ??= []).push('handler')">
<script src="http://foreign.example/script.js"></script>
"""


@pytest.fixture
def attacked(visitors):
    visitors.expected += ["Content Security Policy", "X-Frame-Options", "Failed to load", "Blocked autofocusing"]
    return visitors


@pytest.fixture
def abroad():
    with foreign_site() as site:
        yield site


def let_through(page: Page, url: str, *, without=(), added="") -> None:
    """The product's pages, as they come but for some headers and some markup."""
    page.route("http://foreign.example/*", lambda route: route.fulfill(body="(window.ran ??= []).push('foreign')"))

    def pass_on(route: Route) -> None:
        if route.request.resource_type != "document":
            return route.continue_()
        answer = route.fetch()
        headers = {name: value for name, value in answer.headers.items() if name not in without}
        return route.fulfill(response=answer, headers=headers, body=answer.text() + added)

    page.route(f"{url}/**", pass_on)


@pytest.mark.parametrize(
    "path",
    ["/ar/", "/ar/eiraq-4/agenda/", "/ar/eiraq-4/register/", "/en/office/login/", "/door/", "/admin/programme/board/"],
)
@pytest.mark.parametrize(
    ("without", "is_shown"), [(set(), False), ({POLICY}, False), ({FRAMES}, False), ({POLICY, FRAMES}, True)]
)
def test_a_foreign_page_cannot_show_a_page_of_ours_inside_its_own(attacked, abroad, path, without, is_shown):
    page = attacked.new_page()
    let_through(page, attacked.url, without=without)
    abroad.pages["/"] = f'<iframe src="{attacked.url}{path}"></iframe>'

    with page.expect_event("framenavigated", lambda frame: frame.url.startswith((attacked.url, BLOCKED))) as inside:
        page.goto(abroad.url)

    assert (inside.value.url != BLOCKED) == is_shown


@pytest.mark.parametrize(
    ("path", "ran"),
    [
        ("/ar/eiraq-4/", []),
        ("/ar/eiraq-4/register/", []),
        ("/ar/eiraq-4/agenda/", []),
        ("/ar/eiraq-4/agenda/portal/", []),
        ("/ar/eiraq-4/changes/", []),
        ("/ar/eiraq-4/recommendations/", []),
        ("/ar/eiraq-4/screen/main-hall/", []),
        ("/ar/eiraq-4/stars/", []),
        ("/ar/office/", []),
        ("/door/", []),
        ("/admin/", ["inline", "handler"]),
    ],
)
def test_a_script_that_was_smuggled_into_a_page_does_not_run(attacked, path, ran):
    """Wagtail's own pages need inline scripts; there only the foreign one is refused."""
    page = attacked.organiser()
    let_through(page, attacked.url, added=SMUGGLED)

    page.goto(path)

    assert sorted(page.evaluate("window.ran ?? []")) == sorted(ran)
    assert any("Content Security Policy" in complaint for complaint in attacked.provoked)


def test_without_the_policy_a_smuggled_script_runs(attacked):
    page = attacked.new_page()
    let_through(page, attacked.url, without={POLICY}, added=SMUGGLED)

    page.goto("/ar/eiraq-4/")

    assert sorted(page.evaluate("window.ran")) == ["foreign", "handler", "inline"]


@pytest.mark.parametrize(
    ("start", "among"),
    [
        (
            "/admin/",
            {
                "wagtailadmin_home",
                "wagtailadmin_pages:edit",
                "session:edit",
                "wagtailimages:index",
                "open_board",
                "board_list",
                "board_warnings",
                "release_agenda",
                "agenda_releases",
                "programme_import:index",
            },
        ),
        ("/ar/office/", {"access:office", "access:staff", "registrations:office", "registrations:attendee"}),
        (
            "/ar/",
            {
                "cms:page",
                "cms:page of agenda",
                "cms:page of session",
                "cms:page of speaker",
                "cms:search",
                "registrations:register",
                "registrations:find_order",
            },
        ),
        ("/door/", {"door:page"}),
    ],
)
def test_no_page_of_ours_asks_for_what_its_policy_refuses(visitors, start, among):
    register(visitors.new_page(), "walker@example.org")

    walked = one_page_of_each_kind(visitors.organiser(size=LAPTOP), start)

    assert among <= walked.keys()
    assert visitors.complaints == []
