import pytest

from tests.browsing import axe_findings, open_page, overflow

pytestmark = [
    pytest.mark.browser,
    pytest.mark.looks,
    pytest.mark.urls("tests.cms.styleguide_urls"),
    pytest.mark.django_db(transaction=True),
]
LANGUAGES = ("ar", "ckb", "en")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1440])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_component_is_open_to_everybody(browser, live_server, language, width, scheme):
    page = open_page(browser, f"{live_server}/{language}/demo/styleguide/", scheme=scheme, width=width)

    assert axe_findings(page) == []
    assert overflow(page) <= 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/ar/nothing/", "/documents/0/nothing/"])
def test_an_error_page_is_open_to_everybody(browser, live_server, path, scheme):
    page = open_page(browser, f"{live_server}{path}", scheme=scheme)

    assert axe_findings(page) == []
    assert overflow(page) <= 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_menu_of_a_phone_opens_and_closes_without_a_script(browser, live_server, language):
    page = open_page(browser, f"{live_server}/{language}/demo/styleguide/")
    menu = page.locator("#site-nav")

    assert not menu.is_visible()
    page.locator(".menu-button").click()
    assert menu.is_visible()
    assert axe_findings(page) == []
    page.keyboard.press("Escape")
    assert not menu.is_visible()
