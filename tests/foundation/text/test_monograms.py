import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.text import monogram


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("حسن كاظم الراشد", "ح"),
        ("د. سركوت نامق", "س"),
        ("د.سركوت نامق", "س"),
        ("أ.د. قاسم محمد الحساني", "ق"),
        ("معالي الدكتور ناظم خشجوري", "ن"),
        ("السيدة الزهراء", "ز"),
        ("أحمد", "أ"),
        ("الياس خضر", "ا"),
        ("هدى", "هـ"),
        ("بەڕێز ھێمن", "ھـ"),
        ("ئەحمەد گوڵاڵە", "ئە"),
        ("ڕێبوار", "ڕ"),
        ("Hassan Kadhim Al-Rashid", "HR"),
        ("H.E. Dr. Sarkawt Namiq", "SN"),
        ("élodie", "É"),
        ("Hassan الراشد", "H"),
        ("Al-5", "A"),
        ("م.", "م"),
        ("", ""),
        ("123", ""),
    ],
)
def test_a_tile_without_a_photo_shows_the_letters_of_the_name(name, letters):
    assert monogram(name) == letters


@given(st.text())
def test_any_name_has_at_most_a_few_letters(name):
    assert len(monogram(name)) <= 6
