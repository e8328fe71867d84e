"""Pairs of slots that overlap or nearly meet, found by one sweep over their beginnings."""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from events.domain.timetable import Entry

Pair = tuple[Entry, Entry]
_AT_ONCE = timedelta(0)


def overlapping_pairs(entries: Iterable[Entry]) -> Iterator[Pair]:
    """Those that share a minute, the earlier first."""
    return _pairs_within(entries, _AT_ONCE)


def close_pairs(entries: Iterable[Entry], gap: timedelta) -> Iterator[Pair]:
    """Those that share no minute and have less than the gap between them."""
    return (pair for pair in _pairs_within(entries, gap) if pair[0].ends_at <= pair[1].starts_at)


def _pairs_within(entries: Iterable[Entry], gap: timedelta) -> Iterator[Pair]:
    """What is kept of the earlier ones is what still lasts: the work grows with the pairs, not with their square."""
    lasting: list[Entry] = []
    for entry in sorted(entries, key=_beginning):
        lasting = [earlier for earlier in lasting if earlier.ends_at + gap > entry.starts_at]
        yield from ((earlier, entry) for earlier in lasting)
        lasting.append(entry)


def _beginning(entry: Entry) -> tuple[datetime, int]:
    return entry.starts_at, entry.number
