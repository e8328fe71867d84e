"""The way of one person from the form to the badge on paper, walked in a browser."""

import re

import pypdfium2
import zxingcpp
from PIL.Image import Image
from playwright.sync_api import Page, expect

LOOKS = 300
NAME = "ئەحمەد ڕێبوار گوڵاڵە"


def register(page: Page, email: str, *, name: str = NAME) -> None:
    """Leaves the page at the order."""
    page.goto("/ar/eiraq-4/register/")
    page.fill("[name=name]", name)
    page.fill("[name=organisation]", "وزارة الاتصالات")
    page.fill("[name=email]", email)
    page.fill("[name=phone]", "٠٧٧٠ ١٢٣ ٤٥٦٧")
    page.check("[name=registration_type] >> nth=0")
    page.check("[name=consent]")
    page.click("main form [type=submit], main form button:not([type])")
    page.wait_for_url("**/ar/orders/*/")


def order_link_in_mail(page: Page, email: str) -> str:
    """As people do who wait for a letter: look again until it is there."""
    letter = page.locator("tr", has_text=email).first.locator("a")
    page.goto("/ar/demo/mailbox/")
    for _ in range(LOOKS):
        if letter.count():
            break
        page.reload()
    letter.click()
    return re.search(r"http\S+/ar/orders/[^/\s]+/", page.locator("main").inner_text()).group()


def badge_picture(page: Page) -> Image:
    """The badge as it comes out of a printer, from the page of its order."""
    link = page.locator("a[href$='.pdf']")
    expect(link).to_be_visible(timeout=30_000)
    answer = page.request.get(link.get_attribute("href"))
    return pypdfium2.PdfDocument(answer.body())[0].render(scale=3).to_pil()


def code_in(picture: Image) -> str:
    [found] = zxingcpp.read_barcodes(picture)
    return found.text


def badge_of_somebody_new(page: Page, email: str) -> Image:
    register(page, email)
    return badge_picture(page)
