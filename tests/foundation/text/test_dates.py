from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from babel import Locale

from foundation.text import (
    format_date,
    format_day,
    format_day_range,
    format_time,
    format_time_range,
    is_weekend,
    month_name,
    week_days_from_saturday,
    weekday_name,
)

BAGHDAD = ZoneInfo("Asia/Baghdad")
OPENING = date(2017, 5, 10)
OUR_SPELLING = {"کانونی یەکەم": "کانوونی یەکەم", "ھەینی": "هەینی"}


@pytest.mark.parametrize(
    ("language", "written"),
    [
        ("ar", "الأربعاء 10 أيار 2017"),
        ("ckb", "چوارشەممە 10ی ئایاری 2017"),
        ("en", "Wednesday 10 May 2017"),
    ],
)
def test_the_day_of_the_third_conference_in_each_language(language, written):
    assert format_day(OPENING, language) == written


@pytest.mark.parametrize(
    ("first", "last", "language", "written"),
    [
        (OPENING, OPENING, "ar", "الأربعاء 10 أيار 2017"),
        (OPENING, date(2017, 5, 12), "ar", "10–12 أيار 2017"),
        (OPENING, date(2017, 5, 12), "ckb", "10–12ی ئایاری 2017"),
        (OPENING, date(2017, 5, 12), "en", "10–12 May 2017"),
        (date(2017, 4, 30), OPENING, "ar", "30 نيسان – 10 أيار 2017"),
        (date(2017, 4, 30), OPENING, "ckb", "30ی نیسان – 10ی ئایاری 2017"),
        (date(2017, 12, 31), date(2018, 1, 2), "en", "31 December 2017 – 2 January 2018"),
    ],
)
def test_the_days_of_an_edition_say_month_and_year_once(first, last, language, written):
    assert format_day_range(first, last, language) == written


@pytest.mark.parametrize(("language", "cldr"), [("ar", "ar_IQ"), ("ckb", "ckb"), ("en", "en")])
def test_months_and_weekdays_are_those_of_cldr(language, cldr):
    locale = Locale.parse(cldr)
    months = [locale.months["format"]["wide"][month] for month in range(1, 13)]
    weekdays = [locale.days["format"]["wide"][weekday] for weekday in range(7)]

    assert [month_name(month, language) for month in range(1, 13)] == [OUR_SPELLING.get(it, it) for it in months]
    assert [weekday_name(weekday, language) for weekday in range(7)] == [OUR_SPELLING.get(it, it) for it in weekdays]


def test_a_date_stands_without_its_weekday_in_a_list():
    assert [format_date(OPENING, language) for language in ("ar", "ckb", "en")] == [
        "10 أيار 2017",
        "10ی ئایاری 2017",
        "10 May 2017",
    ]


@pytest.mark.parametrize(
    ("language", "saturday", "friday"),
    [("ar", "السبت", "الجمعة"), ("ckb", "شەممە", "هەینی"), ("en", "Saturday", "Friday")],
)
def test_the_week_begins_on_saturday(language, saturday, friday):
    week = week_days_from_saturday(language)

    assert (len(week), week[0], week[-1]) == (7, saturday, friday)


def test_friday_and_saturday_are_the_weekend():
    days = [date(2030, 5, day) for day in range(11, 18)]

    assert [day for day in days if is_weekend(day)] == [date(2030, 5, 11), date(2030, 5, 17)]


def test_times_are_those_of_the_clocks_in_baghdad():
    start, end = datetime(2017, 5, 10, 6, 30, tzinfo=UTC), datetime(2017, 5, 10, 21, 5, tzinfo=UTC)

    assert format_time(start, BAGHDAD) == "09:30"
    assert format_time_range(start, end, BAGHDAD) == "09:30–00:05"


def test_a_time_without_a_zone_is_not_guessed():
    with pytest.raises(ValueError, match="without a zone"):
        format_time(datetime(2017, 5, 10, 9, 30), BAGHDAD)
