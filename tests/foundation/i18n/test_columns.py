import pytest
from django.utils.translation import override

from events.models import Edition, Theme
from foundation.i18n import order_by_translated, translated_fields
from tests.factories.events import ThemeFactory


@pytest.mark.parametrize(
    ("language", "shown"),
    [("ar", "الحوكمة"), ("ckb", "حوکمڕانی"), ("en", "Governance"), ("ar-iq", "الحوكمة"), ("de", "الحوكمة")],
)
def test_a_theme_is_shown_in_the_readers_language(language, shown):
    theme = Theme(title_ar="الحوكمة", title_ckb="حوکمڕانی", title_en="Governance")

    with override(language):
        assert theme.title == shown


def test_a_title_without_kurdish_falls_back_to_the_main_language_of_its_edition():
    edition = Edition(title_ar="المؤتمر", title_ckb="", title_en="Conference", main_language="en")

    with override("ckb"):
        assert edition.title == "Conference"
        assert Edition.title.language_of(edition) == "en"


@pytest.mark.parametrize(
    ("columns", "shown", "language"),
    [
        ({"title_ckb": "حوکمڕانی"}, "حوکمڕانی", "ckb"),
        ({"title_ar": "   ", "title_en": "Governance"}, "Governance", "en"),
        ({"title_ar": "الحوكمة", "title_ckb": "حوکمڕانی"}, "الحوكمة", "ar"),
        ({}, "", "en"),
    ],
)
def test_a_title_in_any_language_is_better_than_none(columns, shown, language):
    theme = Theme(**columns)

    with override("en"):
        assert (theme.title, Theme.title.language_of(theme)) == (shown, language)


def test_a_paper_can_ask_for_a_language_other_than_the_readers():
    theme = Theme(title_ar="الحوكمة", title_en="Governance")

    with override("ar"):
        assert Theme.title.text_in(theme, "en") == "Governance"


def test_a_title_is_written_by_its_columns_only():
    with pytest.raises(AttributeError, match="title_ar, title_ckb, title_en"):
        Theme().title = "Governance"


def test_the_columns_of_a_text_are_named_after_the_languages():
    assert translated_fields("title") == ["title_ar", "title_ckb", "title_en"]


@pytest.mark.django_db
@pytest.mark.parametrize(("language", "order"), [("ar", ["c", "a", "b"]), ("en", ["a", "b", "c"])])
def test_themes_are_ordered_by_what_the_reader_sees(language, order):
    ThemeFactory(key="a", title_ar="ب", title_ckb="", title_en="Access")
    ThemeFactory(key="b", title_ar="ج", title_ckb="", title_en="Business")
    ThemeFactory(key="c", title_ar="أ", title_ckb="", title_en="")

    with override(language):
        themes = Theme.objects.order_by(order_by_translated("title"))

    assert [theme.key for theme in themes] == order
