import pytest

from tests.browser.registering import badge_of_somebody_new
from tests.browser.visitors import LAPTOP, PHONE, Visitors
from tests.browsing import axe_findings, overflow

pytestmark = [pytest.mark.browser, pytest.mark.looks, pytest.mark.xdist_group("browser")]
PAGES = [
    "",
    "eiraq-4/",
    "eiraq-2017/",
    "eiraq-4/agenda/",
    "eiraq-4/agenda/?day=all&kind=panel",
    "eiraq-4/agenda/?q=nothing",
    "eiraq-4/agenda/portal/",
    "eiraq-4/recommendations/",
    "eiraq-4/screen/main-hall/",
    "eiraq-4/stars/",
    "eiraq-2017/agenda/cmc-intervention/",
    "eiraq-2017/speakers/",
    "eiraq-2017/speakers/sarkawt-namiq/",
    "eiraq-4/organisations/",
    "eiraq-2017/news/",
    "eiraq-2017/news/third-e-iraq-conference-opens/",
    "contact/",
    "privacy/",
    "search/?q=LTE",
    "eiraq-4/register/",
    "eiraq-2017/register/",
    "orders/",
    "office/login/",
]
LANGUAGES = ("ar", "ckb", "en")
DEVICES = [("light", PHONE), ("dark", LAPTOP)]


@pytest.fixture(scope="module")
def order(browser, product):
    """The address, below the language, of somebody's order whose badge is drawn."""
    group = Visitors(browser, product)
    badge_of_somebody_new(page := group.new_page(), "everybody@example.org")
    yield page.url.split("/", 4)[4]
    group.leave()


def faults_of(page, path):
    page.goto(path)
    wider = overflow(page)
    return [*axe_findings(page), *([f"{wider} pixels wider than the screen"] if wider > 0 else [])]


@pytest.mark.parametrize(("scheme", "size"), DEVICES, ids=["phone", "laptop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_public_page_is_open_to_everybody(visitors, language, scheme, size):
    page = visitors.new_page(size=size, scheme=scheme)

    found = {path: faults_of(page, f"/{language}/{path}") for path in PAGES}

    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("scheme", "size"), DEVICES, ids=["phone", "laptop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_office_and_the_door_are_open_to_everybody(visitors, language, scheme, size):
    page = visitors.organiser(size=size, scheme=scheme)

    found = {path: faults_of(page, path) for path in (f"/{language}/office/", f"/door/?language={language}")}

    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("scheme", "size"), DEVICES, ids=["phone", "laptop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_order_is_open_to_everybody(visitors, order, language, scheme, size):
    page = visitors.new_page(size=size, scheme=scheme)

    found = {path: faults_of(page, f"/{language}/{order}{path}") for path in ("", "badge/", "cancel/")}

    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize(("scheme", "size"), DEVICES, ids=["phone", "laptop"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_form_sent_back_is_open_to_everybody(visitors, language, scheme, size):
    visitors.expected += ["400 (Bad Request)"]
    page = visitors.new_page(size=size, scheme=scheme)
    page.goto(f"/{language}/eiraq-4/register/")

    page.click("main form button:not([type])")
    page.wait_for_selector("#error-summary")

    assert axe_findings(page) == []
    assert overflow(page) == 0
