import pytest
from hypothesis import given
from hypothesis import strategies as st

from foundation.text import PhoneProblem, parse_phone, show_phone, to_latin_digits


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("07701234567", "+9647701234567"),
        ("0770 123 4567", "+9647701234567"),
        ("0770-123-4567", "+9647701234567"),
        ("7701234567", "+9647701234567"),
        ("٠٧٧٠١٢٣٤٥٦٧", "+9647701234567"),
        ("۰۷۷۰ ۱۲۳ ۴۵۶۷", "+9647701234567"),
        ("009647701234567", "+9647701234567"),
        ("+964 (0)770 123 4567", "+9647701234567"),
        ("964 770 123 4567", "+9647701234567"),
        ("\u202a+964 770 123 4567\u202c", "+9647701234567"),
        ("07501234567", "+9647501234567"),
        ("01 717 1234", "+96417171234"),
        ("066 226 1234", "+964662261234"),
        ("+971 50 123 4567", "+971501234567"),
        ("0044 20 7946 0958", "+442079460958"),
    ],
)
def test_a_phone_is_understood_as_people_write_it(typed, kept):
    assert parse_phone(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        ("\u200f ", "empty"),
        ("0770123456", "no_such_number"),
        ("077012345678", "no_such_number"),
        ("07001234567", "no_such_number"),
        ("+999 123 4567", "not_a_phone"),
        ("call me", "not_a_phone"),
        ("0770123456x", "not_a_phone"),
        ("+964", "not_a_phone"),
        ("1" * 10_000, "not_a_phone"),
        ("07701234567\x00", "not_a_phone"),
    ],
)
def test_a_number_nobody_can_call_is_refused(typed, code):
    with pytest.raises(PhoneProblem) as problem:
        parse_phone(typed)

    assert problem.value.code == code


@given(st.text() | st.text(alphabet="+0123456789٠١٢ -()", max_size=20))
def test_a_kept_number_is_read_again_as_itself_and_fits_its_column(typed):
    try:
        kept = parse_phone(typed)
    except PhoneProblem:
        return

    assert parse_phone(kept) == kept
    assert len(kept) <= 16


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("+9647701234567", "+964 770 123 4567"),
        ("+96417171234", "+964 1 717 1234"),
        ("+442079460958", "+44 20 7946 0958"),
        ("", ""),
    ],
)
def test_a_phone_is_shown_in_groups(kept, shown):
    assert show_phone(kept) == shown


def test_both_sets_of_eastern_digits_become_latin():
    assert to_latin_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 2017") == "0123456789 0123456789 2017"
