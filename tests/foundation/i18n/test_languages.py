import pytest
from django.utils.translation import get_language_info, override

from foundation.i18n import LANGUAGES, active_language, direction, language_name, language_of_request


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "ar"),
        ("ar-IQ,ar;q=0.9,en;q=0.8", "ar"),
        ("ku", "ckb"),
        ("ku-IQ,en;q=0.5", "ckb"),
        ("ku-Arab", "ckb"),
        ("ckb-IQ", "ckb"),
        ("ku-Latn,en;q=0.5", "en"),
        ("ku-TR,en;q=0.5", "en"),
        ("en-GB,en;q=0.9,ar;q=0.8", "en"),
        ("en;q=0.4,ckb;q=0.9", "ckb"),
        ("en;q=0,de", "ar"),
        ("fr,de;q=0.5", "ar"),
        ("*", "ar"),
        ("not a header;;", "ar"),
        ("x" * 5000, "ar"),
    ],
)
def test_a_visitor_gets_the_first_of_our_languages_the_browser_asks_for(header, language):
    assert language_of_request(header) == language


def test_languages_carry_their_own_names_and_directions():
    assert [(language_name(code), direction(code)) for code in LANGUAGES] == [
        ("العربية", "rtl"),
        ("کوردی", "rtl"),
        ("English", "ltr"),
    ]


@pytest.mark.parametrize(("code", "language"), [("en-us", "en"), ("ckb", "ckb"), ("fr", "ar"), (None, "ar")])
def test_work_outside_our_languages_is_done_in_arabic(code, language):
    with override(code):
        assert active_language() == language


def test_django_knows_sorani_as_a_language_written_from_the_right():
    assert get_language_info("ckb")["bidi"] is True
