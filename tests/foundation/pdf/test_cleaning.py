import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.pdf.cleaning import printable, without_tashkeel


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("أحمد  علي ", "أحمد علي"),
        ("أحمد\tعلي\x00!", "أحمد علي !"),
        ("line\r\nline\u2028line", "line\nline\nline"),
        ("half \ud800 character", "half \ufffd character"),
        ("\u202eطرماح\u202c", "طرماح"),
        ("\u2067محمد\u2069", "محمد"),
        ("\ufeffبغداد\u00ad", "بغداد"),
        ("سه\u200cرکه\u200cوت", "سه\u200cرکه\u200cوت"),
        ("e\u0301", "é"),
        ("𝐁𝐨𝐥𝐝 ＦＵＬＬ", "Bold FULL"),
        ("ﷺ", "صلى الله عليه وسلم"),
        ("unassigned \U000e0fff, private \ue000", "unassigned \ufffd, private \ufffd"),
        ("a" + "\u0316" * 50 + "b", "a" + "\u0316" * 4 + "b"),
    ],
)
def test_whatever_is_typed_becomes_printable(typed, printed):
    assert printable(typed) == printed


@given(st.text())
def test_printable_text_stays_as_it_is(text):
    assert printable(printable(text)) == printable(text)


def test_vowel_signs_can_be_left_out_but_hamza_stays():
    assert without_tashkeel("مُحَمَّدٌ رَؤُوفٌ الرَّحْمٰن آل") == "محمد رؤوف الرحمن آل"
