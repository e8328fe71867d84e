"""Milliseconds until a cold schedule.json of 1,000 sessions is written, packed and kept; other files beside it."""

import gzip
from collections.abc import Callable
from http import HTTPStatus
from io import StringIO
from statistics import median
from time import perf_counter, process_time
from typing import Any

from bench.product import count_queries, set_up_alone
from bench.result import Result

SESSIONS = 1000
ROUNDS = 9
EDITION = "eiraq-large"
FILES = ("schedule.json", "schedule.xml", "schedule.ics", "schedule.csv", "schedule.xlsx")


def measure() -> Result:
    """Through every middleware, in one process, with no agenda, page or answer at hand; the median of some rounds."""
    with set_up_alone():
        from django.core.management import call_command

        call_command("seed_demo", "--sessions", str(SESSIONS), stdout=StringIO())
        details = {name: of_file(name) for name in FILES}
    settings = {"sessions": SESSIONS, "rounds": ROUNDS, "database": "sqlite"}
    return Result("exports", details["schedule.json"]["cold_ms"], "ms", settings, details)


def of_file(name: str) -> dict[str, Any]:
    ask = asking(f"/{EDITION}/{name}")
    body = ask()
    rounds = [timed(ask) for _ in range(ROUNDS)]
    return {
        "cold_ms": median(wall for wall, _ in rounds),
        "best_ms": min(wall for wall, _ in rounds),
        "cpu_ms": median(cpu for _, cpu in rounds),
        "queries": count_queries(lambda: timed(ask)),
        "bytes": len(body),
        "gzipped_bytes": len(gzip.compress(body, 6)),
    }


def asking(path: str) -> Callable[[], bytes]:
    from django.conf import settings
    from django.test import Client

    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client()

    def ask() -> bytes:
        answer = client.get(path)
        if answer.status_code != HTTPStatus.OK:
            raise RuntimeError(f"{path} answered {answer.status_code}")
        return answer.content

    return ask


def timed(ask: Callable[[], bytes]) -> tuple[float, float]:
    forget_everything()
    wall, cpu = perf_counter(), process_time()
    ask()
    return (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000


def forget_everything() -> None:
    from django.core.cache import cache

    from cms.domain.page_cache import forget_pages
    from events.domain.releases import forget_agendas

    cache.clear()
    forget_pages()
    forget_agendas()
