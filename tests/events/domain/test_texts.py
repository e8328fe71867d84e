import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from events.domain.texts import Text, join_texts

WRITTEN = st.sampled_from(["", "كلمة", "وتار", "Speech"])
LANGUAGE = st.sampled_from(["ar", "ckb", "en"])


@pytest.mark.parametrize(
    ("text", "reader", "shown", "language"),
    [
        (Text("كلمة", "وتار", "Speech"), "ckb", "وتار", "ckb"),
        (Text("كلمة", "", "Speech"), "ckb", "كلمة", "ar"),
        (Text("كلمة", "", "Speech", main="en"), "ckb", "Speech", "en"),
        (Text("", "وتار", ""), "en", "وتار", "ckb"),
        (Text(), "en", "", "en"),
    ],
)
def test_a_text_is_shown_in_the_readers_language_or_the_editions(text, reader, shown, language):
    with translation.override(reader):
        assert (str(text), text.language) == (shown, language)


@pytest.mark.parametrize(("reader", "direction"), [("ar", "rtl"), ("ckb", "rtl"), ("en", "ltr")])
def test_a_text_knows_its_direction(reader, direction):
    with translation.override(reader):
        assert Text("كلمة", "وتار", "Speech").direction == direction


def test_titles_stand_before_a_name_only_where_the_name_is_written():
    joined = join_texts(Text("معالي", "بەڕێز", "H.E."), Text("د.", "د.", "Dr."), Text("حسن", "", "Hassan"))

    assert joined == Text("معالي د. حسن", "", "H.E. Dr. Hassan")


@given(ar=WRITTEN, ckb=WRITTEN, en=WRITTEN, main=LANGUAGE, reader=LANGUAGE)
def test_a_text_that_is_written_at_all_is_never_shown_empty(ar, ckb, en, main, reader):
    text = Text(ar, ckb, en, main)

    assert bool(text.text_in(reader)) == bool(text)
    assert text.text_in(reader) == text.written_in(text.language_for(reader))
