import pytest
from django.template import Context, Template
from django.utils.translation import override

from events.models import Theme

HEADING = Template(
    '{% load i18n_columns %}<h2 lang="{{ theme|lang_of:"title" }}" dir="{{ theme|dir_of:"title" }}">'
    "{{ theme.title }}</h2>"
)


@pytest.mark.parametrize(
    ("theme", "heading"),
    [
        (Theme(title_ar="الحوكمة"), '<h2 lang="ar" dir="rtl">الحوكمة</h2>'),
        (Theme(title_ckb="حوکمڕانی"), '<h2 lang="ckb" dir="rtl">حوکمڕانی</h2>'),
        (Theme(title_ar="الحوكمة", title_en="Governance"), '<h2 lang="en" dir="ltr">Governance</h2>'),
    ],
)
def test_a_page_says_which_language_a_title_is_really_in(theme, heading):
    with override("en"):
        assert HEADING.render(Context({"theme": theme})) == heading


def test_a_page_without_the_theme_still_renders():
    assert HEADING.render(Context({})) == '<h2 lang="" dir=""></h2>'
