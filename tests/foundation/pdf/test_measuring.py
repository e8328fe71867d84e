import pytest

from foundation.pdf import Box, Document, TextStyle, Weight
from tests.foundation.pdf.specimens import LONG, MIXED, ONE_DIRECTION, PARAGRAPHS

STYLES = [
    TextStyle(size=9),
    TextStyle(size=24, line_height=1.1, weight=Weight.BOLD),
    TextStyle(size=12, max_lines=2),
    TextStyle(size=14, smallest=6, max_lines=1),
]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("width", [20, 80])
def test_a_box_as_high_as_measured_holds_the_text_as_it_was_measured(style, width):
    document = Document(210, 3000, title="measures", language="ckb")
    for text in [*ONE_DIRECTION, *MIXED, *LONG, *PARAGRAPHS]:
        high = document.text(Box(10, 10, width, 2900), text, style)

        exact = document.text(Box(10, 10, width, document.measure(width, text, style).height), text, style)

        assert exact == high


def test_a_text_that_fits_stays_on_its_line_in_a_box_as_wide_as_measured():
    document = Document(210, 297, title="measures", language="ar")
    style = TextStyle(size=10, max_lines=1)
    for text in ONE_DIRECTION:
        wide = document.measure(180, text, style)

        placed = document.text(Box(10, 10, wide.width, wide.height), text, style)

        assert placed == (10, 1, False)
