import re

import pytest

from foundation.pdf.to_unicode import to_unicode_map

RANGE = re.compile(r"<(....)> <(....)> \[(.*)\]")


def letters_by_code(letters) -> dict[int, str]:
    found = {}
    for first, last, texts in RANGE.findall(to_unicode_map(letters).decode()):
        codes = range(int(first, 16), int(last, 16) + 1)
        assert codes[0] >> 8 == codes[-1] >> 8
        found |= zip(codes, re.findall("<(.*?)>", texts), strict=True)
    return {code: bytes.fromhex(text).decode("utf-16-be") for code, text in found.items()}


@pytest.mark.parametrize(
    "letters",
    [[], ["a"], [""], ["", "a"], ["لا", "", "", "𝒜"], ["x"] * 600, ["x"] * 254 + ["", "y"], ["x"] * 255 + ["", "y"]],
)
def test_a_reader_finds_the_letters_of_every_code_that_has_some(letters):
    assert letters_by_code(letters) == {code: text for code, text in enumerate(letters, 1) if text}
