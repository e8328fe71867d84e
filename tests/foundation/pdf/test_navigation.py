import subprocess

import pypdfium2
import pytest
from pypdfium2 import raw

from foundation.pdf import Box, Document, TextStyle
from tests.foundation.pdf.reading import POINTS_PER_MM, bytes_of

ADDRESS = "https://e-iraq.example/ar/eiraq-4/agenda/?day=all&x=(1)"


def three_pages() -> Document:
    document = Document(100, 100, title="parts", language="ar")
    document.bookmark("المحتويات")
    document.link_to_page(Box(10, 20, 30, 10), 3)
    document.link_to_address(Box(10, 40, 30, 10), ADDRESS)
    for part in ("اليوم الأول", "Index (of) <people>"):
        document.next_page()
        document.bookmark(part)
        document.text(Box(10, 10, 80, 20), part, TextStyle(size=12))
    return document


def link_at(pdf, page, x, y):
    """What is pressed so many millimetres from the top left corner."""
    return raw.FPDFLink_GetLinkAtPoint(pdf[page], x * POINTS_PER_MM, (100 - y) * POINTS_PER_MM)


def test_the_parts_of_a_document_are_listed_with_their_pages():
    with pypdfium2.PdfDocument(bytes_of(three_pages())) as pdf:
        parts = [(mark.get_title(), mark.get_dest().get_index()) for mark in pdf.get_toc()]

    assert parts == [("المحتويات", 0), ("اليوم الأول", 1), ("Index (of) <people>", 2)]


def test_a_link_leads_to_a_later_page_from_its_box_only():
    with pypdfium2.PdfDocument(bytes_of(three_pages())) as pdf:
        place = raw.FPDFLink_GetDest(pdf, link_at(pdf, 0, 25, 25))

        assert raw.FPDFDest_GetDestPageIndex(pdf, place) == 2
        assert not link_at(pdf, 0, 25, 35)


def test_a_link_leads_to_an_address_as_it_is_written():
    with pypdfium2.PdfDocument(bytes_of(three_pages())) as pdf:
        action = raw.FPDFLink_GetAction(link_at(pdf, 0, 25, 45))
        length = raw.FPDFAction_GetURIPath(pdf, action, None, 0)
        written = (raw.c_char * length)()
        raw.FPDFAction_GetURIPath(pdf, action, written, length)

    assert written.value.decode() == ADDRESS


@pytest.mark.tools
def test_qpdf_finds_nothing_wrong_with_links_and_parts(tmp_path):
    path = tmp_path / "parts.pdf"
    path.write_bytes(bytes_of(three_pages()))

    result = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True, text=True)

    assert (result.returncode, result.stderr) == (0, "")
