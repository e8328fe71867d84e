import pytest
from bidi import get_display
from hypothesis import given
from hypothesis import strategies as st

from foundation.pdf.bidi import LEFT_TO_RIGHT, RIGHT_TO_LEFT, embedding_levels, paragraph_level, visual_order

ALPHABET = "ابتحمنكـ ڕێەگچپلوabcXYZ0123٠١٢۳ ()[]{}-+/:.,%$&—«»؟،ًَّ\u0301\u200c\u200d\u00a0"


def in_visual_order(text: str, base: int) -> str:
    return "".join(text[place] for place in visual_order(embedding_levels(text, base)))


# A joiner after the last letter has no ink; python-bidi leaves a line unordered when it is all there is to move.
LINES = st.text(alphabet=ALPHABET, max_size=40).map(lambda text: text.rstrip("\u200c\u200d"))


@given(LINES, st.sampled_from([LEFT_TO_RIGHT, RIGHT_TO_LEFT]))
def test_lines_are_ordered_as_python_bidi_orders_them(text, base):
    assert in_visual_order(text, base) == get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("مرحبا Baghdad", RIGHT_TO_LEFT),
        ("Baghdad مرحبا", LEFT_TO_RIGHT),
        ("2017 - كوردستان", RIGHT_TO_LEFT),
        ("12:30", RIGHT_TO_LEFT),
        ("", RIGHT_TO_LEFT),
    ],
)
def test_the_first_letter_decides_the_direction_of_a_line(text, level):
    assert paragraph_level(text, RIGHT_TO_LEFT) == level
