from dataclasses import replace

import pypdfium2
import pytest
import zxingcpp

from badges.pdf.badge import BadgeCard, draw_badge
from badges.tokens import write_code

CARD = BadgeCard(
    name="ئەحمەد ڕێبوار گوڵاڵە",
    latin_name="Ahmed Rebwar Gulala",
    organisation="وزارة الاتصالات",
    position="مدير عام",
    category=("مشارك", "Participant"),
    colour="river",
    edition=("مؤتمر العراق الإلكتروني الرابع", "Fourth e-Iraq Conference"),
    when_and_where="11 أيار 2030",
    code=write_code(1, 12345, 0, secret=b"s" * 32),
    language="ckb",
)


def page_of(card):
    return pypdfium2.PdfDocument(draw_badge(card))[0]


def text_of(card):
    return page_of(card).get_textpage().get_text_range()


def test_the_code_is_decoded_from_the_rendered_badge():
    picture = page_of(CARD).render(scale=3).to_pil()

    [found] = zxingcpp.read_barcodes(picture)

    assert (found.text, found.format) == (CARD.code, zxingcpp.BarcodeFormat.QRCode)


def test_a_badge_is_a6():
    width, height = page_of(CARD).get_size()

    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (105, 148)


@pytest.mark.parametrize(
    "name",
    [
        '<img src="/etc/passwd">',
        "<b>&amp; {{7*7}} {% load %}",
        "{0.__class__.__init__.__globals__}",
        '=HYPERLINK("x")',
        '"><svg onload>',
    ],
)
def test_hostile_names_are_printed_as_they_were_typed(name):
    page = page_of(replace(CARD, name=name))
    printed = "".join(page.get_textpage().get_text_range().split())

    assert "".join(name.split()) in printed
    assert not list(page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]))


@pytest.mark.parametrize(
    "name", ["سارة", "Al", "ع" * 80, "ئەحمەد ڕێبوار " * 6, "سه‌رکه‌وت", "محـــمد", "مُحَمَّد", "\ud800\0x"]
)
def test_every_name_is_drawn(name):
    assert "EIQ1" in text_of(replace(CARD, name=name))
