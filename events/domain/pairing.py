"""Which row of an older agenda a row of a newer one continues, and which slot a slot."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any

from events.domain.agenda import AgendaSlot

Row = dict[str, Any]
Pair = tuple[AgendaSlot | None, AgendaSlot | None]


def paired_rows(old: Iterable[Row], new: Iterable[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """By guid; by key where one of the two has none. New ones in their order, then those that are gone."""
    by_guid = {row["guid"]: row for row in old if row.get("guid")}
    by_key = {row["key"]: row for row in old}
    left = dict(by_key)
    for row in new:
        found = by_guid.get(row.get("guid")) or _namesake(row, by_key)
        if found:
            left.pop(found["key"], None)
        yield found, row
    for row in left.values():
        yield row, None


def _namesake(row: Row, by_key: dict[str, Row]) -> Row | None:
    """Two rows that both have a guid, and not the same, are two things under one address."""
    found = by_key.get(row["key"])
    return None if found is None or (found.get("guid") and row.get("guid")) else found


def paired_slots(old: Sequence[AgendaSlot], new: Sequence[AgendaSlot]) -> list[Pair]:
    """The likest first: unchanged, else same start, else same room and length, else in the order of time."""
    pairs: list[Pair] = []
    left, free = list(old), list(new)
    by_likeness = sorted(product(old, new), key=lambda pair: (_unlikeness(*pair), pair[0].span, pair[1].span))
    for before, after in by_likeness:
        if before in left and after in free:
            pairs.append((before, after))
            left.remove(before)
            free.remove(after)
    return [*pairs, *((None, slot) for slot in free), *((slot, None) for slot in left)]


def room_key(slot: AgendaSlot) -> str | None:
    return slot.room.key if slot.room else None


def _unlikeness(before: AgendaSlot, after: AgendaSlot) -> int:
    is_same_place = (room_key(before), before.minutes) == (room_key(after), after.minutes)
    if before.span[0] == after.span[0]:
        return 0 if is_same_place else 1
    return 2 if is_same_place else 3
