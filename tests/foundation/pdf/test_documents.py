from io import BytesIO

import pypdfium2
import pytest
import zxingcpp
from PIL import Image

from foundation.pdf import Align, Box, Document, TextStyle, Weight
from tests.foundation.pdf.reading import bytes_of, letters, picture_of, text_by_pdfium

CODE = "EIQ1ABCDEFGHIJKLMNOPQRSTUV23"
HOSTILE = [
    '<img src="/etc/passwd"/>',
    "<b>bold</b> & <font color=red>x</font>",
    "{{7*7}} {% load i18n %} {0.__class__.__init__.__globals__}",
    '=HYPERLINK("http://example.org")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '"><svg onload=alert(1)>',
    ") Tj ET (\\) <</Type/Action>> endstream",
]


def badge() -> Document:
    document = Document(105, 148, title="بطاقة هدى", language="ar")
    document.fill(Box(0, 0, 105, 24), "#0B6E6E")
    document.motif(Box(0, 0, 105, 24), "#2F8A8A")
    document.text(Box(8, 30, 89, 34), "هدى أحمد", TextStyle(size=34, weight=Weight.BOLD, align=Align.CENTRE))
    document.qr(68, 104, 33, CODE)
    return document


def codes_in(picture) -> list[str]:
    return [code.text for code in zxingcpp.read_barcodes(Image.fromarray(picture))]


def test_the_same_badge_is_the_same_file_to_the_byte():
    document = badge()

    assert bytes_of(badge()) == bytes_of(document) == bytes_of(document)


def test_a_document_says_its_title_and_language():
    with pypdfium2.PdfDocument(bytes_of(badge())) as pdf:
        assert pdf.get_metadata_dict()["Title"] == "بطاقة هدى"
        assert pdf[0].get_size() == pytest.approx((297.638, 419.528), abs=0.01)
    assert b"/Lang <feff00610072>" in bytes_of(badge())


@pytest.mark.parametrize("dots_per_mm", [4, 6, 12])
def test_the_code_on_a_badge_is_read_from_print_and_screen(dots_per_mm):
    assert codes_in(picture_of(bytes_of(badge()), dots_per_mm=dots_per_mm)) == [CODE]


@pytest.mark.parametrize("payload", ["https://example.iq/v/" + CODE, "1234", "بغداد", "x" * 300])
def test_any_other_text_fits_a_code_as_well(payload):
    document = Document(60, 60, title="code", language="en")

    document.qr(5, 5, 50, payload)

    assert codes_in(picture_of(bytes_of(document), dots_per_mm=8)) == [payload]


def test_a_code_keeps_its_quiet_zone_on_a_coloured_ground():
    document = Document(60, 60, title="code", language="en")
    document.fill(Box(0, 0, 60, 60), "#10243A")

    document.qr(13.5, 13.5, 33, CODE)

    picture = picture_of(bytes_of(document), dots_per_mm=10)
    quiet = round(10 * 33 * 4 / 33)
    assert (picture[137 : 133 + quiet, 140:460] == 255).all()
    assert codes_in(picture) == [CODE]


def test_the_motif_stays_in_its_band():
    document = Document(60, 60, title="band", language="en")

    document.motif(Box(0, 20, 60, 13), "#000000", star=5)

    picture = picture_of(bytes_of(document), dots_per_mm=8)
    assert (picture[: 20 * 8 - 1] == 255).all()
    assert (picture[33 * 8 + 1 :] == 255).all()
    assert (picture[20 * 8 : 33 * 8] < 200).mean() > 0.03


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_are_printed_as_they_were_typed(name):
    document = Document(200, 30, title=name, language="en")

    document.text(Box(5, 5, 190, 20), name, TextStyle(size=12, max_lines=1))

    with pypdfium2.PdfDocument(bytes_of(document)) as pdf:
        assert [item.type for item in pdf[0].get_objects()].count(pypdfium2.raw.FPDF_PAGEOBJ_IMAGE) == 0
        assert pdf.get_metadata_dict()["Title"] == name
    assert letters(text_by_pdfium(bytes_of(document))) == letters(name)


@pytest.mark.parametrize(
    "text", ["\x00", "\ud800", "😀", "\u202e", "\u200c", "\n", " ", "\ufdd0", "\U0010ffff", "漢字"]
)
def test_nothing_that_can_be_typed_stops_a_document(text):
    document = Document(105, 148, title=text, language="ckb")

    document.text(Box(8, 30, 89, 34), text, TextStyle(size=20))

    assert text_by_pdfium(bytes_of(document)) is not None


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("ckb", "right"), ("en", "left")])
def test_lines_start_on_the_side_the_language_is_read_from(language, side):
    document = Document(60, 20, title="line", language=language)

    document.text(Box(0, 0, 60, 20), "Hana", TextStyle(size=12))

    picture = picture_of(bytes_of(document), dots_per_mm=4)
    halves = {"left": picture[:, :120], "right": picture[:, -120:]}
    assert {name for name, half in halves.items() if (half < 200).any()} == {side}


def test_pages_follow_each_other():
    document = badge()

    document.next_page()
    document.text(Box(8, 30, 89, 34), "second", TextStyle(size=20))

    stream = BytesIO()
    document.save(stream)
    with pypdfium2.PdfDocument(stream.getvalue()) as pdf:
        assert [letters(page.get_textpage().get_text_range()) for page in pdf] == ["هدىأحمد", "second"]


def test_a_colour_that_is_none_is_refused():
    with pytest.raises(ValueError, match="hexadecimal"):
        badge().fill(Box(0, 0, 1, 1), "reddish")
