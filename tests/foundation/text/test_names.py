import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.text import NameProblem, clean_line, clean_name


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("  حسن   كاظم\tالراشد ", "حسن كاظم الراشد"),
        ("محـــمد", "محمد"),
        ("سركوت", "سركوت"),
        ("سه\u200cرکه\u200cوت", "سه\u200cرکه\u200cوت"),
        ("\u200cسەرکەوت\u200c نامیق", "سەرکەوت نامیق"),
        ("\u202eحسن\u202c", "حسن"),
        ("Hassan\u200e \u2066Ali\u2069", "Hassan Ali"),
        ("\ufeffأحمد\u200d", "أحمد"),
        ("ا\u0653مال", "آمال"),
        ("ﻣﺤﻤﺪ", "محمد"),
        ("ﻋﺒﺪ ﷲ", "عبد الله"),
        ("Jose\u0301", "José"),
        ("أ.د. سركوت نامق (LTE) 3", "أ.د. سركوت نامق (LTE) 3"),
        ("<b>Ali</b> {{7*7}}", "<b>Ali</b> {{7*7}}"),
        ("م" * 80, "م" * 80),
    ],
)
def test_a_name_is_printed_as_its_owner_would_write_it(typed, printed):
    assert clean_name(typed) == printed


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        (" \n\u200f ", "empty"),
        ("ـــ", "empty"),
        ("12345", "no_letter"),
        ("٠٧٧٠", "no_letter"),
        ("؟! --", "no_letter"),
        ("😀", "no_letter"),
        ("م" * 81, "too_long"),
        ("Ali\x00", "unprintable"),
        ("Ali\x07", "unprintable"),
        ("Ali\ud800", "unprintable"),
        ("Ali\ue000", "unprintable"),
        ("Ali\uffff", "unprintable"),
    ],
)
def test_a_name_that_cannot_stand_on_a_badge_is_refused(typed, code):
    with pytest.raises(NameProblem) as problem:
        clean_name(typed)

    assert problem.value.code == code


@given(st.text(max_size=90))
def test_a_clean_name_stays_as_it_is(typed):
    try:
        name = clean_name(typed)
    except NameProblem:
        return

    assert clean_name(name) == name


def test_a_line_about_a_person_may_be_empty_or_without_letters():
    assert [clean_line(" "), clean_line(" 2\u202e030\n")] == ["", "2030"]


@pytest.mark.parametrize("typed", ["وزارة\x00", "وزارة \N{REPLACEMENT CHARACTER}"])
def test_a_line_that_cannot_be_printed_is_refused(typed):
    with pytest.raises(NameProblem):
        clean_line(typed)
