"""Badges drawn per CPU-second by one process, from rows in the database to finished documents."""

from collections.abc import Iterable
from time import process_time
from typing import Any

from bench.product import set_up_alone
from bench.result import Result

COUNT = 2000


def measure(count: str = str(COUNT)) -> Result:
    with set_up_alone():
        from bench.crowd import gather

        gather(int(count))
        drawn = draw_all()
    settings = {"badges": int(count), "database": "sqlite", "processes": 1}
    return Result("badges", drawn["per_cpu_second"], "badges/CPU-s", settings, drawn)


def draw_all() -> dict[str, Any]:
    """With everything cold: what a worker learns on the way is learnt once in each of its lives."""
    from badges.domain.cards import card_of
    from badges.models import Badge
    from badges.pdf.badge import draw_badge

    started_at = process_time()
    sizes = [len(draw_badge(card_of(badge))) for badge in Badge.objects.for_drawing().iterator(chunk_size=500)]
    return figures(sizes, process_time() - started_at)


def figures(sizes: Iterable[int], seconds: float) -> dict[str, Any]:
    sizes = list(sizes)
    return {
        "per_cpu_second": len(sizes) / seconds,
        "cpu_ms_per_badge": seconds / len(sizes) * 1000,
        "mean_bytes": sum(sizes) / len(sizes),
    }
