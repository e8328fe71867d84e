"""F23: what the headers forbid, a real browser does not do; and no page of ours needs what is forbidden."""

import pytest

from tests.browser.visitors import LAPTOP

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
SCRIPT = "<script>document.documentElement.dataset.hacked = 'yes'</script>"
REFUSED = "chrome-error://chromewebdata/"


@pytest.fixture
def stranger(browser, product):
    """A browser whose complaints are expected."""
    context = browser.new_context(base_url=f"http://127.0.0.1:{product.port}")
    yield context.new_page()
    context.close()


def strip_headers(page):
    kept = {"content-type"}

    def pass_on(route):
        answer = route.fetch()
        headers = {name: value for name, value in answer.headers.items() if name in kept}
        route.fulfill(response=answer, headers=headers)

    page.route("**/*", pass_on)


def framed_address(page, product):
    page.set_content(f"<iframe src='http://127.0.0.1:{product.port}/ar/office/login/'></iframe>")
    page.frames[1].wait_for_load_state()
    return page.frames[1].url


def test_a_page_of_ours_cannot_be_shown_inside_another(stranger, product):
    assert framed_address(stranger, product) == REFUSED


def test_without_the_headers_it_could_be_shown(stranger, product):
    strip_headers(stranger)

    assert framed_address(stranger, product).endswith("/ar/office/login/")


def is_hacked(page, headers_too):
    def add_script(route):
        answer = route.fetch()
        headers = answer.headers if headers_too else {"content-type": answer.headers["content-type"]}
        route.fulfill(response=answer, headers=headers, body=answer.text() + SCRIPT)

    page.route("**/office/login/", add_script)
    page.goto("/ar/office/login/")
    return page.evaluate("document.documentElement.dataset.hacked") == "yes"


def test_a_script_smuggled_into_a_page_does_not_run(stranger):
    assert not is_hacked(stranger, headers_too=True)


def test_without_the_headers_it_would_run(stranger):
    assert is_hacked(stranger, headers_too=False)


def test_the_office_and_the_admin_need_nothing_that_is_forbidden(visitors):
    page = visitors.organiser(size=LAPTOP)

    for address in ("/ar/office/", "/ar/office/staff/", "/ckb/office/staff/invite/", "/admin/", "/admin/pages/3/"):
        page.goto(address)

    page.goto("/admin/images/add/")
    assert visitors.complaints == []
