"""Processor milliseconds of the programme's public pages with 1,000 sessions over three days, each made anew.

Cold means: the cache is empty, and the process has answered before, so that it knows the released agenda, its
templates and translations. What the first visitor after a release waits for beside the page is `reading_ms`.
"""

import gzip
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from io import StringIO
from statistics import median
from time import perf_counter, process_time
from typing import Any

from bench.product import count_queries, set_up_alone
from bench.reading import BARE
from bench.result import Result

SESSIONS = 1000
ROUNDS = 15
SITE = "/ar/eiraq-large/"
PAGES = {
    "day": f"{SITE}agenda/",
    "every_day": f"{SITE}agenda/?day=all",
    "session": f"{SITE}agenda/session-1/",
    "speaker": f"{SITE}speakers/speaker-1/",
    "speakers": f"{SITE}speakers/",
    "screen": f"{SITE}screen/room-1/",
    "agenda_search": f"{SITE}agenda/?q=الالكتروني",
    "search": "/ar/search/?q=الالكتروني",
}


def measure() -> Result:
    """The value is the day page's; every figure is a median, in one process on SQLite."""
    with set_up_alone():
        from django.core.management import call_command

        call_command("seed_demo", "--sessions", str(SESSIONS), stdout=StringIO())
        details = figures(PAGES)
    settings = {"sessions": SESSIONS, "days": 3, "rounds": ROUNDS, "database": "sqlite"}
    return Result("pages", details["day"]["cpu_ms"], "CPU ms", settings, details)


def figures(pages: dict[str, str]) -> dict[str, Any]:
    from django.test import Client

    client = Client(HTTP_HOST="127.0.0.1")
    found = {name: of_page(client, path) for name, path in pages.items()}
    times = in_turn(
        {**{name: partial(ask, client, path) for name, path in pages.items()}, "bare": partial(ask, client, BARE)}
    )
    bare = times.pop("bare")["cpu_ms"]
    for name, of_name in times.items():
        found[name] |= {**of_name, "ratio_to_bare": of_name["cpu_ms"] / bare}
    return {**found, "bare_cpu_ms": bare, "reading_ms": cpu_ms(read_agenda)}


def of_page(client: Any, path: str) -> dict[str, Any]:
    body, queries = ask(client, path), count_queries(lambda: ask(client, path))
    return {"queries": queries, "kb": len(body) / 1024, "gzipped_kb": len(gzip.compress(body, 6)) / 1024}


def in_turn(works: dict[str, Callable[[], object]]) -> dict[str, dict[str, float]]:
    """Round after round, so that a slow second of the machine meets all alike and the median of none."""
    rounds = [{name: timed(work) for name, work in works.items()} for _ in range(ROUNDS)]
    columns = {name: zip(*(measured[name] for measured in rounds), strict=True) for name in works}
    return {name: dict(zip(("wall_ms", "cpu_ms"), map(median, pair), strict=True)) for name, pair in columns.items()}


def ask(client: Any, path: str) -> bytes:
    from django.core.cache import cache

    from cms.domain.page_cache import forget_pages

    cache.clear()
    forget_pages()
    answer = client.get(path)
    if answer.status_code != HTTPStatus.OK:
        raise RuntimeError(f"{path} answered {answer.status_code}")
    return bytes(answer.content)


def read_agenda() -> None:
    from events.domain.releases import forget_agendas, released_agenda
    from events.models import Edition

    forget_agendas()
    released_agenda(Edition.objects.latest("starts_on"))


def cpu_ms(work: Callable[[], object]) -> float:
    return median(timed(work)[1] for _ in range(ROUNDS))


def timed(work: Callable[[], object]) -> tuple[float, float]:
    wall, cpu = perf_counter(), process_time()
    work()
    return (perf_counter() - wall) * 1000, (process_time() - cpu) * 1000
