import pytest

from foundation.pdf import Align, Box, Document, TextStyle, Weight
from foundation.pdf.faces import faces
from foundation.pdf.fitting import fit_text
from foundation.pdf.setting import Room
from foundation.pdf.words import words_of
from tests.foundation.pdf.reading import bytes_of, letters, text_by_pdfium
from tests.foundation.pdf.specimens import LONG, PARAGRAPHS

NAME = "عبد الرحمن محمد علي الجبوري"
ROOM = Room(width=250, height=100)


def placed(text: str, box: Box, style: TextStyle):
    return Document(105, 148, title="page", language="ar").text(box, text, style)


def test_a_short_name_keeps_its_size_on_one_line():
    assert placed("هدى", Box(8, 30, 89, 34), TextStyle(size=34, smallest=14)) == (34, 1, False)


def test_a_long_name_wraps_before_it_shrinks():
    size, line_count, is_cut = placed(NAME, Box(8, 30, 89, 34), TextStyle(size=30, smallest=14, max_lines=2))

    assert (size, line_count, is_cut) == (30, 2, False)


def test_a_long_name_shrinks_to_stay_on_one_line_where_that_is_wanted():
    style = TextStyle(size=30, smallest=14, max_lines=2, one_line_from=20)

    size, line_count, is_cut = placed(NAME, Box(8, 30, 89, 34), style)

    assert (line_count, is_cut) == (1, False)
    assert 20 <= size < 30


def test_a_name_too_long_for_one_line_wraps_at_full_size():
    style = TextStyle(size=30, smallest=14, max_lines=2, one_line_from=28)

    assert placed(NAME, Box(8, 30, 89, 34), style) == (30, 2, False)


@pytest.mark.parametrize("name", LONG)
def test_names_of_eighty_letters_fit_on_a_badge_uncut(name):
    style = TextStyle(size=34, smallest=7, max_lines=2)

    assert not placed(name, Box(8, 30, 89, 34), style).is_cut


def test_what_fits_at_no_size_ends_in_an_ellipsis():
    document = Document(105, 148, title="page", language="ar")

    done = document.text(Box(10, 10, 40, 12), PARAGRAPHS[0], TextStyle(size=12, max_lines=2))

    text = letters(text_by_pdfium(bytes_of(document))).replace("...", "…")
    assert done == (12, 2, True)
    assert text.endswith("…")
    assert letters(PARAGRAPHS[0]).startswith(text[:-1])


def test_a_word_wider_than_its_box_goes_on_in_the_next_line():
    document = Document(105, 148, title="page", language="en")

    done = document.text(Box(10, 10, 30, 60), "x" * 60, TextStyle(size=12))

    assert not done.is_cut
    assert done.line_count > 1
    assert letters(text_by_pdfium(bytes_of(document))) == "x" * 60


def test_centred_lines_are_of_like_length():
    style = TextStyle(size=20, align=Align.CENTRE)

    first, second = fit_text("one two three four five six", Room(200, 100), style, "ltr").lines

    assert first.width == pytest.approx(second.width, rel=0.25)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Al-Jubouri and Al-Saadi", ["Al-", "Jubouri", "and", "Al-", "Saadi"]),
        ("هيئة النزاهة/الرصافة", ["هيئة", "النزاهة/", "الرصافة"]),
        ("e-government", ["e-government"]),
        ("12-14 March 2017", ["12-14", "March", "2017"]),
        ("0770-123-4567", ["0770-123-4567"]),
    ],
)
def test_lines_break_after_hyphens_between_words_but_not_in_dates_and_numbers(text, words):
    assert [word.text for word in words_of(text, faces(Weight.REGULAR), base=0)] == words


def test_a_code_is_never_broken_at_a_space():
    assert [word.text for word in words_of("EIQ1 ABCD", faces(Weight.REGULAR), base=0, is_code=True)] == ["EIQ1 ABCD"]


def test_typed_line_breaks_are_kept_except_where_one_line_is_wanted():
    text = "بغداد\nأربيل"

    assert placed(text, Box(8, 30, 89, 34), TextStyle(size=12)).line_count == 2
    assert placed(text, Box(8, 30, 89, 34), TextStyle(size=12, max_lines=1)).line_count == 1


def test_no_text_takes_no_room():
    assert placed("", Box(8, 30, 89, 34), TextStyle(size=12)).is_cut is False
