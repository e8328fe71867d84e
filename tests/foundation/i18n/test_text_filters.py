from datetime import UTC, date, datetime

import pytest
from django.template import Context, Template
from django.utils.translation import override

OPENING = date(2017, 5, 10)
LATE = datetime(2017, 5, 9, 21, 30, tzinfo=UTC)


def render(expression, language="ar", **context):
    with override(language):
        return Template("{% load i18n_text %}{{ " + expression + " }}").render(Context(context))


@pytest.mark.parametrize(
    ("language", "written"),
    [("ar", "الأربعاء 10 أيار 2017"), ("ckb", "چوارشەممە 10ی ئایاری 2017"), ("en", "Wednesday 10 May 2017")],
)
def test_a_page_writes_the_day_in_the_readers_language(language, written):
    assert render("value|day", language, value=OPENING) == written


@pytest.mark.parametrize(
    ("expression", "written"),
    [
        ("value|day", "Wednesday 10 May 2017"),
        ("value|day_without_weekday", "10 May 2017"),
        ("value|days_until:value", "Wednesday 10 May 2017"),
        ("value|weekday", "Wednesday"),
        ("value|clock", "00:30"),
    ],
)
def test_half_past_midnight_in_baghdad_belongs_to_the_new_day(expression, written):
    assert render(expression, "en", value=LATE) == written


def test_an_edition_of_three_days_shows_its_first_and_last():
    assert render("first|days_until:last", "en", first=OPENING, last=date(2017, 5, 12)) == "10–12 May 2017"


def test_a_phone_is_read_from_left_to_right():
    assert render("value|phone", value="+9647701234567") == '<bdi dir="ltr">+964 770 123 4567</bdi>'


def test_a_hostile_phone_is_shown_as_text():
    assert render("value|phone", value="<b>") == '<bdi dir="ltr">&lt;b&gt;</bdi>'


def test_a_speaker_without_a_photo_has_a_monogram():
    assert render("value|monogram", value="حسن كاظم الراشد") == "ح"


@pytest.mark.parametrize(
    "name", ["day", "day_without_weekday", "days_until:value", "weekday", "clock", "phone", "monogram"]
)
def test_what_is_not_known_yet_is_shown_as_nothing(name):
    assert render(f"value|{name}", value=None) == ""
