"""Times in which somebody can come."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from events.domain.timetable import Span


def merged(spans: Iterable[Span]) -> list[Span]:
    """Apart and in order; those that touch become one."""
    whole: list[Span] = []
    for start, end in sorted(spans):
        if whole and start <= whole[-1][1]:
            whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
        else:
            whole.append((start, end))
    return whole


def covers(spans: Sequence[Span], wanted: Span) -> bool:
    """Whether merged spans hold the whole of the wanted one."""
    start, end = wanted
    place = bisect_right(spans, start, key=lambda span: span[0])
    return place > 0 and spans[place - 1][1] >= end
