"""The caches: what pages remember, and counts of tries, both shared by all processes."""

from pathlib import Path
from typing import Any

Cache = dict[str, Any]
BACKENDS = "django.core.cache.backends"
HERE: Cache = {"BACKEND": f"{BACKENDS}.locmem.LocMemCache", "LOCATION": "limits", "OPTIONS": {"MAX_ENTRIES": 20_000}}


def caches(url: str, data_dir: Path) -> dict[str, Cache]:
    """`limits_here` counts in the process itself while the shared one cannot be reached."""
    pair = on_redis(url) if url else in_files(data_dir)
    return {**pair, "limits_here": HERE}


def on_redis(url: str) -> dict[str, Cache]:
    soon = {"socket_connect_timeout": 1, "socket_timeout": 2}
    server = {"BACKEND": f"{BACKENDS}.redis.RedisCache", "LOCATION": url, "OPTIONS": soon}
    return {"default": server, "limits": server | {"KEY_PREFIX": "limits", "TIMEOUT": 3600}}


def in_files(data_dir: Path) -> dict[str, Cache]:
    folder = {"BACKEND": f"{BACKENDS}.filebased.FileBasedCache", "OPTIONS": {"MAX_ENTRIES": 20_000}}
    return {
        "default": folder | {"LOCATION": data_dir / "cache"},
        "limits": folder | {"LOCATION": data_dir / "limits", "TIMEOUT": 3600},
    }
