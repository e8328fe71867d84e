import pytest
import uharfbuzz

from foundation.pdf.faces import Weight, faces
from foundation.pdf.lines import lay_line
from foundation.pdf.shaping import shape
from foundation.pdf.subsetting import subset
from foundation.pdf.words import words_of
from tests.foundation.pdf.specimens import LONG, ONE_DIRECTION

ARABIC_SCRIPT = [line for line in (*ONE_DIRECTION, *LONG) if "\u0620" <= line[0] <= "\u06ff" and "٢" not in line]
REGULAR, STAND_IN = faces(Weight.REGULAR)


def glyphs_by_harfbuzz(text: str, face) -> list[int]:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(face.shaper, buffer)
    return sorted(info.codepoint for info in buffer.glyph_infos)


def glyphs_of(line) -> list[int]:
    on_the_line = [symbol.glyph for run in line.runs for symbol in symbols_of(run)]
    return sorted(on_the_line + [mark.number for run in line.runs for mark in run.marks])


def symbols_of(run):
    return [symbol for span in run.spans for symbol in span.symbols]


@pytest.mark.parametrize("weight", Weight)
@pytest.mark.parametrize("text", ARABIC_SCRIPT)
def test_a_line_has_the_glyphs_that_harfbuzz_gives_it_whole(text, weight):
    line = lay_line(words_of(text, faces(weight), base=1))

    assert glyphs_of(line) == glyphs_by_harfbuzz(text, faces(weight)[0])


def test_glyphs_stand_in_the_order_the_eye_meets_them():
    run = shape("كتاب", REGULAR, rightward=False)

    assert [symbol.letters for symbol in symbols_of(run)] == ["ب", "ا", "ت", "ك"]


def test_lam_alef_is_one_glyph_that_carries_both_letters():
    run = shape("لا", REGULAR, rightward=False)

    assert [symbol.letters for symbol in symbols_of(run)] == ["ال"]


def test_a_vowel_sign_is_carried_by_its_letter():
    run = shape("بَ", REGULAR, rightward=False)

    assert [symbol.letters for symbol in symbols_of(run)] == ["\u064eب"]
    assert len(run.marks) == 1


@pytest.mark.parametrize("letter", "ḥṣʿЖΩế")
def test_a_letter_that_vazirmatn_lacks_comes_from_the_face_that_stands_in(letter):
    (word,) = words_of(f"a{letter}b", faces(Weight.REGULAR), base=0)

    assert [piece.run.face for piece in word.pieces] == [REGULAR, STAND_IN, REGULAR]


@pytest.mark.parametrize("letter", "گچپژڤێۆڕڵەیکئ٠٩۴7")
@pytest.mark.parametrize("weight", Weight)
def test_vazirmatn_has_every_letter_and_digit_of_sorani(letter, weight):
    assert faces(weight)[0].has_all(letter)


def test_a_subset_keeps_the_outlines_it_was_asked_for():
    run = shape("بغداد", REGULAR, rightward=False)
    glyphs = [symbol.glyph for symbol in symbols_of(run)]

    part = subset(REGULAR, glyphs)

    font = uharfbuzz.Font(uharfbuzz.Face(part.data))
    for glyph in glyphs:
        assert font.get_glyph_extents(part.numbers[glyph]) == REGULAR.shaper.get_glyph_extents(glyph)
