import pytest

from foundation.text import spoken_language_name


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("ckb", "ar", "الكردية (السورانية)"),
        ("fr", "ckb", "فەرەنسی"),
        ("en-GB", "en", "English"),
        ("sw", "en", "Swahili"),
        ("no such language", "en", "no such language"),
        ("", "ar", ""),
    ],
)
def test_a_language_spoken_on_stage_has_a_name_for_the_reader(code, language, name):
    assert spoken_language_name(code, language) == name
