import subprocess

import pytest

from foundation.pdf import Box, Document, TextStyle, Weight
from tests.foundation.pdf.reading import (
    alphanumerics,
    bytes_of,
    letters,
    lines_by_pdfium,
    lines_by_pdftotext,
    sheet_of,
    text_by_pdfium,
)
from tests.foundation.pdf.specimens import LONG, MIXED, ONE_DIRECTION, PARAGRAPHS

EVERY_WEIGHT = pytest.mark.parametrize("weight", Weight)
SMALL = 9


@EVERY_WEIGHT
def test_pdfium_gives_every_line_back_letter_for_letter(weight):
    lines = ONE_DIRECTION + LONG

    data = bytes_of(sheet_of(lines, TextStyle(size=SMALL, weight=weight)))

    assert lines_by_pdfium(data, len(lines)) == [letters(line) for line in lines]


@pytest.mark.tools
@EVERY_WEIGHT
def test_pdftotext_gives_every_line_back_letter_for_letter(weight):
    lines = ONE_DIRECTION + LONG

    data = bytes_of(sheet_of(lines, TextStyle(size=SMALL, weight=weight)))

    assert lines_by_pdftotext(data) == [letters(line) for line in lines]


def test_mixed_lines_lose_no_letter():
    data = bytes_of(sheet_of(MIXED))

    assert list(map(alphanumerics, lines_by_pdfium(data, len(MIXED)))) == list(map(alphanumerics, MIXED))


def test_a_phone_number_on_an_arabic_page_stays_in_its_order():
    data = bytes_of(sheet_of(["+964 770 123 4567"], TextStyle(size=12, direction="ltr")))

    assert text_by_pdfium(data) == "+964 770 123 4567"


@pytest.mark.parametrize("paragraph", PARAGRAPHS)
def test_a_paragraph_over_four_lines_is_read_in_order(paragraph):
    document = Document(105, 148, title="page", language="ar")

    placed = document.text(Box(10, 10, 80, 120), paragraph, TextStyle(size=12))

    assert placed.line_count > 4
    assert letters(text_by_pdfium(bytes_of(document))) == letters(paragraph)


@pytest.mark.tools
def test_qpdf_finds_nothing_wrong(tmp_path):
    path = tmp_path / "table.pdf"
    path.write_bytes(bytes_of(sheet_of(ONE_DIRECTION + MIXED + LONG + PARAGRAPHS)))

    result = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True, text=True)

    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.tools
def test_every_font_is_embedded_as_a_subset(tmp_path):
    path = tmp_path / "table.pdf"
    path.write_bytes(bytes_of(sheet_of(ONE_DIRECTION)))

    listing = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout

    fonts = [line.split() for line in listing.splitlines()[2:]]
    assert [(font[0].partition("+")[2], font[-5:-2]) for font in fonts] == [
        ("Vazirmatn-Regular", ["yes", "yes", "yes"]),
        ("NotoSans-Regular", ["yes", "yes", "yes"]),
    ]
