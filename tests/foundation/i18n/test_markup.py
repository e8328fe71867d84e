import pytest

from foundation.i18n.markup import unbroken


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Third e-Iraq Conference", 'Third <span class="nowrap">e-Iraq</span> Conference'),
        ('<bdi lang="en-GB">e-Iraq</bdi>', '<bdi lang="en-GB"><span class="nowrap">e-Iraq</span></bdi>'),
        ("Two-day forum", "Two-day forum"),
        ("مؤتمر العراق الإلكتروني الرابع", "مؤتمر العراق الإلكتروني الرابع"),
    ],
)
def test_a_line_never_ends_after_the_single_letter_of_a_name(title, shown):
    assert unbroken(title) == shown
