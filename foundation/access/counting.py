"""Counts that several processes share: in the cache, else, while it cannot be reached, in this process."""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.core.cache import BaseCache, caches
from django.core.cache.backends.filebased import FileBasedCache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


def add_to_count(key: str, amount: int, *, seconds: int) -> int:
    """The count after the change; it is forgotten after the seconds."""
    try:
        return changed(caches["limits"], key, amount, seconds)
    except RedisError:
        logger.warning("The shared cache cannot be reached; tries are counted in each process.")
        return changed(caches["limits_here"], key, amount, seconds)


def changed(cache: BaseCache, key: str, amount: int, seconds: int) -> int:
    with alone(cache):
        cache.add(key, 0, seconds)
        return cache.incr(key, amount)


@contextmanager
def alone(cache: BaseCache) -> Iterator[None]:
    """Redis and memory count by themselves; with files one process counts at a time."""
    if not isinstance(cache, FileBasedCache):
        yield
        return
    with Path(settings.DATA_DIR, "limits.lock").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
