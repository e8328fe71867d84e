import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foundation.pdf import Align, Anchor, Box, Document, TextStyle, Weight
from tests.foundation.pdf.reading import bytes_of, inked_outside
from tests.foundation.pdf.specimens import LONG, MIXED, ONE_DIRECTION, PARAGRAPHS

PAGE = (80, 60)
BOX = Box(20, 20, 40, 20)
STYLES = st.builds(
    TextStyle,
    size=st.sampled_from([6, 14, 40]),
    smallest=st.sampled_from([None, 4]),
    one_line_from=st.sampled_from([None, 5]),
    max_lines=st.sampled_from([None, 1, 2]),
    line_height=st.sampled_from([1.2, 1.75]),
    weight=st.sampled_from(Weight),
    align=st.sampled_from(Align),
    anchor=st.sampled_from(Anchor),
)


def page_with(text: str, style: TextStyle, box: Box = BOX) -> bytes:
    document = Document(*PAGE, title="box", language="ar")
    document.text(box, text, style)
    return bytes_of(document)


@pytest.mark.parametrize("text", ONE_DIRECTION + MIXED + LONG + PARAGRAPHS)
def test_no_line_leaves_its_box(text):
    style = TextStyle(size=24, smallest=5, align=Align.CENTRE, anchor=Anchor.MIDDLE)

    assert inked_outside(page_with(text, style), BOX, PAGE) == 0


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60), STYLES)
def test_no_text_at_all_leaves_its_box(text, style):
    assert inked_outside(page_with(text, style), BOX, PAGE) == 0


@pytest.mark.parametrize("box", [Box(20, 20, 1, 1), Box(20, 20, 0.5, 20), Box(20, 20, 40, 0.5)])
def test_a_box_too_small_for_any_text_is_not_left_either(box):
    assert inked_outside(page_with("بغداد Baghdad", TextStyle(size=20), box), box, PAGE) == 0


def test_towers_of_accents_stay_in_their_box():
    tower = "Z" + "\u0351\u035b\u0316\u0323" * 40 + "algo"

    assert inked_outside(page_with(tower, TextStyle(size=40)), BOX, PAGE) == 0
