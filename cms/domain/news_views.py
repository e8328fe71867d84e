"""Counting how often news is opened without a write for each: first in the cache, each minute in the database."""

import os
import re
from collections import Counter
from threading import Lock
from time import time
from typing import Final
from uuid import UUID

from django.core.cache import cache
from django.db import transaction
from django.db.models import F

from cms.models import NewsPage, NewsViews

SHARDS: Final = 16
_MINUTES_KEPT: Final = 30
_MOST_PIECES: Final = 1000
"""What one process counts in a minute; nobody can fill the cache with names of news that is none."""
_BOT: Final = re.compile(
    r"bot|crawl|spider|slurp|preview|scan|monitor|headless|lighthouse|curl|wget|python|http", re.IGNORECASE
)
_lock = Lock()


def is_person(user_agent: str) -> bool:
    return bool(user_agent) and not _BOT.search(user_agent)


def count_view(news: UUID) -> None:
    """Each process writes a counter of its own for each minute, so that none is overwritten."""
    key = _key(_minute(), os.getpid() % SHARDS)
    with _lock:
        counted: Counter[UUID] = cache.get(key) or Counter()
        if news not in counted and len(counted) >= _MOST_PIECES:
            return
        counted[news] += 1
        cache.set(key, counted, _MINUTES_KEPT * 60)


def views_of(page: NewsPage) -> int:
    """Those the report named and those counted here."""
    counted = (
        NewsViews.objects.filter(translation_key=page.translation_key).values_list("count", flat=True).first() or 0
    )
    return counted + (page.item.views_reported if page.item else 0)


def flush_views() -> int:
    """Brings what earlier minutes counted into the database; answers how many views."""
    counted = _of_real_news(_take_finished_minutes())
    with transaction.atomic():
        for news, count in sorted(counted.items()):
            NewsViews.objects.get_or_create(translation_key=news)
            NewsViews.objects.filter(translation_key=news).update(count=F("count") + count)
    return counted.total()


def _of_real_news(counted: Counter[UUID]) -> Counter[UUID]:
    """Anybody can ask the counter for any name."""
    named = NewsPage.objects.filter(translation_key__in=list(counted))
    real = set(named.values_list("translation_key", flat=True))
    return Counter({news: count for news, count in counted.items() if news in real})


def _take_finished_minutes() -> Counter[UUID]:
    now = _minute()
    keys = [_key(now - ago, shard) for ago in range(1, _MINUTES_KEPT) for shard in range(SHARDS)]
    found: dict[str, Counter[UUID]] = cache.get_many(keys)
    cache.delete_many(found)
    return sum(found.values(), Counter())


def _minute() -> int:
    return int(time()) // 60


def _key(minute: int, shard: int) -> str:
    return f"news-views:{minute}:{shard}"
