"""An editor brings a file to the admin: it is looked at, its report read, and then it is imported or not."""

import pytest
from playwright.sync_api import expect

from tests.browser.programmes import make_programme
from tests.browser.visitors import LAPTOP
from tests.browsing import axe_findings

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
WAIT = 30_000
BROUGHT = ["جلسة من ملف", "كلمة من ملف"]
GOOD = """title (ar),kind,day,start,end,room,speakers
جلسة من ملف,panel,2031-06-07,16:00,16:30,القاعة الملحقة,نور حسن
كلمة من ملف,speech,2031-06-07,16:30,17:00,قاعة جديدة,
"""
BAD = """title (ar),kind,day,start,end,room
جلسة بلا وقت,panel,2031-06-07,25:99,16:30,القاعة الملحقة
"""


@pytest.fixture(scope="module")
def edition(product):
    return make_programme(product, "brought", number=71)


@pytest.fixture
def page(visitors, edition):
    page = visitors.organiser(size=LAPTOP)
    page.goto("/admin/programme/import/")
    return page


def bring(page, text):
    """Ends at the report, which comes by itself."""
    page.set_input_files("[name=file]", {"name": "programme.csv", "mimeType": "text/csv", "buffer": text.encode()})
    page.select_option("[name=edition]", "brought")
    page.locator(".nice-padding form button[type=submit]").click()
    expect(page.locator(".programme-counts")).to_be_visible(timeout=WAIT)


def test_a_file_is_looked_at_then_imported_and_its_sessions_are_on_the_board(page, edition):
    bring(page, GOOD)
    assert page.locator("#created li > bdi").all_inner_texts() == BROUGHT
    assert axe_findings(page) == []

    page.locator("form[action$='/start/'] button").click()
    expect(page.locator("a[href$='/release/'].button")).to_be_visible(timeout=WAIT)
    assert page.locator("form[action$='/start/']").count() == 0
    assert axe_findings(page) == []

    page.goto(f"/admin/programme/editions/{edition}/board/list/")
    assert set(BROUGHT) <= set(page.locator("td.title").all_inner_texts())


def test_a_file_with_a_refused_row_says_which_and_offers_no_import(page):
    bring(page, BAD)

    assert "25:99" in page.locator("#refused").inner_text()
    assert page.locator("form[action$='/start/']").count() == 0
    assert axe_findings(page) == []


def test_a_form_without_a_file_comes_back_with_its_faults_named(page, visitors):
    visitors.expected.append("422 (Unprocessable")

    page.locator(".nice-padding form button[type=submit]").click()

    expect(page.locator(".w-field__errors .error-message").first).to_be_visible()
    assert axe_findings(page) == []
