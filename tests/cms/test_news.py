import re
from datetime import date
from time import time
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from cms.domain.news_views import _take_finished_minutes, count_view, flush_views
from cms.models import NewsViews
from cms.tasks import flush_news_views
from tests.factories.cms import news_page, reported_news

PERSON = {"User-Agent": "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36"}
BOTS = ["", "Googlebot/2.1 (+http://www.google.com/bot.html)", "curl/8.5.0", "python-requests/2.32", "HeadlessChrome"]


@pytest.fixture
def news(edition):
    return news_page(edition, item=reported_news(edition, source_ar="هيئة الإعلام", dated_note="the day of the event"))


@pytest.fixture
def two_minutes_later(monkeypatch):
    moment = time() + 120
    return lambda: monkeypatch.setattr("cms.domain.news_views.time", lambda: moment)


def opened(news, **headers):
    return Client(headers=headers).get(f"/ar/views/{news.translation_key}/")


def counted(news):
    return NewsViews.objects.filter(translation_key=news.translation_key).values_list("count", flat=True).first() or 0


def test_news_tells_its_source_and_whose_day_it_bears(news, text):
    html = text("/ar/eiraq-4/news/opens/")

    assert "هيئة الإعلام" in html
    assert "السبت 11 أيار 2030" in html
    assert "التاريخ هو يوم انعقاد المؤتمر" in html


def test_views_are_counted_on_from_those_reported(news, text, two_minutes_later):
    for _ in range(3):
        opened(news, **PERSON)
    two_minutes_later()

    assert flush_views() == 3
    assert ">1411<" in text("/ar/eiraq-4/news/opens/")


def test_counting_a_view_asks_nothing_of_the_database(news, django_assert_num_queries):
    opened(news, **PERSON)

    with django_assert_num_queries(0):
        answer = opened(news, **PERSON)

    assert (answer.status_code, answer.content) == (204, b"")
    assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("agent", BOTS)
def test_robots_are_not_counted(news, agent, two_minutes_later):
    opened(news, **{"User-Agent": agent})
    two_minutes_later()

    assert flush_views() == 0


def test_a_visitor_sees_new_views_a_minute_later_though_the_page_was_kept(news, client, monkeypatch, two_minutes_later):
    def shown():
        return re.search(r">(14\d\d)<", client.get("/ar/eiraq-4/news/opens/").content.decode())[1]

    before = shown()
    opened(news, **PERSON)
    two_minutes_later()
    flush_views()
    at_once = shown()
    monkeypatch.setattr("cms.domain.page_cache.time", lambda: time() + 61)

    assert (before, at_once, shown()) == ("1408", "1408", "1409")


def test_what_is_no_news_is_not_counted(news, two_minutes_later):
    for _ in range(3):
        Client(headers=PERSON).get(f"/ar/views/{uuid4()}/")
    two_minutes_later()

    assert flush_views() == 0
    assert not NewsViews.objects.exists()


def test_nobody_fills_the_cache_with_names_of_news_that_is_none(news, monkeypatch, two_minutes_later):
    monkeypatch.setattr("cms.domain.news_views._MOST_PIECES", 2)
    for asked in (news.translation_key, uuid4(), uuid4(), news.translation_key):
        count_view(asked)
    two_minutes_later()

    assert _take_finished_minutes().total() == 3


def test_a_minute_that_still_runs_waits(news):
    opened(news, **PERSON)

    assert (flush_views(), counted(news)) == (0, 0)


def test_a_view_is_brought_in_once(news, two_minutes_later):
    count_view(news.translation_key)
    two_minutes_later()

    flush_news_views()
    flush_news_views()

    assert counted(news) == 1


def test_the_page_of_news_is_kept_though_its_views_are_counted(news, client, django_assert_num_queries):
    client.get("/ar/eiraq-4/news/opens/")
    opened(news, **PERSON)

    with django_assert_num_queries(0):
        client.get("/ar/eiraq-4/news/opens/")


def test_news_stands_newest_first_and_in_pages(edition, text, client):
    for day in range(1, 15):
        news_page(edition, slug=f"news-{day}", dated_on=date(2030, 4, day))

    first, second = text("/ar/eiraq-4/news/"), text("/ar/eiraq-4/news/?page=2")

    assert first.index("news-14") < first.index("news-13") < first.index("news-3/")
    assert "news-2/" not in first
    assert second.index("news-2/") < second.index("news-1/")
    assert client.get("/ar/eiraq-4/news/?page=9").headers["Location"] == "/ar/eiraq-4/news/"


def test_our_own_story_needs_its_day(edition):
    story = news_page(edition, slug="own", dated_on=date(2030, 4, 1))
    story.dated_on = None

    with pytest.raises(ValidationError, match="اكتب يوم الخبر"):
        story.clean()
