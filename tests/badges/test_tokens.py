import pytest
from hypothesis import given
from hypothesis import strategies as st

from badges.tokens import LENGTH, NotACode, read_code, write_code

SECRET = b"s" * 32
CODE = write_code(7, 123456, 2, secret=SECRET)


@given(st.integers(0, 255), st.integers(0, 2**32 - 1), st.integers(0, 255))
def test_a_code_gives_back_what_was_written(key_number, badge_number, serial):
    fields = read_code(write_code(key_number, badge_number, serial, secret=SECRET))

    assert (fields.key_number, fields.badge_number, fields.serial) == (key_number, badge_number, serial)
    assert fields.is_signed_by(SECRET)


@given(st.integers(0, 119))
def test_one_changed_bit_breaks_the_signature(bit):
    fields = read_code(CODE)
    data = int.from_bytes(fields.body + fields.signature, "big") ^ (1 << bit)
    changed = data.to_bytes(15, "big")

    forged = type(fields)(changed[0], int.from_bytes(changed[1:5], "big"), changed[5], changed[6:])

    assert not forged.is_signed_by(SECRET)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "foreign"),
        ("https://example.org/", "foreign"),
        (CODE.lower(), "foreign"),
        ("EIQ2" + CODE[4:], "foreign"),
        (CODE[:-1], "length"),
        (CODE + "A", "length"),
        ("EIQ1" + "A" * 4000, "length"),
        ("EIQ1" + "1" * 24, "letters"),
        ("EIQ1" + "ا" * 24, "letters"),
        ("EIQ1" + "\0" * 24, "letters"),
    ],
)
def test_what_is_not_a_code_is_refused_with_its_reason(text, reason):
    with pytest.raises(NotACode) as refusal:
        read_code(text)

    assert refusal.value.reason == reason


def test_a_code_of_another_key_is_not_ours():
    assert not read_code(CODE).is_signed_by(b"x" * 32)


def test_a_code_fills_a_version_two_symbol():
    assert (len(CODE), LENGTH, CODE.isalnum(), CODE.isupper()) == (28, 28, True, True)
