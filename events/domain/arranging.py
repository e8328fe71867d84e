"""Many sessions put at once where a release or a file has them: slots that stay are left alone, others write a Move."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

from django.db import transaction

from events.domain.moves import record_changes
from events.domain.placing import lock_programme
from events.domain.spots import Spot
from events.models import Edition, Move, Slot
from foundation.access.models import User

_BATCH = 400


@dataclass(frozen=True)
class _Change:
    slot: Slot
    before: Spot | None
    after: Spot | None


@transaction.atomic
def arrange_sessions(edition: Edition, wanted: Mapping[int, Collection[Spot]], *, by: User | None) -> None:
    """`wanted` has all places of each session that it names by its number; rooms may be taken twice."""
    lock_programme(edition)
    changes = list(_changes(edition, wanted))
    Slot.objects.filter(pk__in=[change.slot.pk for change in changes if change.after is None]).delete()
    moved = [change.slot for change in changes if change.before and change.after]
    Slot.objects.bulk_update(moved, ["room", "starts_at", "minutes"], batch_size=_BATCH)
    Slot.objects.bulk_create([change.slot for change in changes if change.before is None], batch_size=_BATCH)
    record_changes(edition, ((change.slot, change.before, change.after) for change in changes), by=by)


def place_first(wanted: Mapping[int, Collection[Spot]]) -> None:
    """In an edition that is only being made: nobody has looked at it yet, so nothing is a Move."""
    slots = [_slot(session, spot) for session, spots in wanted.items() for spot in spots]
    Slot.objects.bulk_create(slots, batch_size=_BATCH)


def _changes(edition: Edition, wanted: Mapping[int, Collection[Spot]]) -> Iterator[_Change]:
    have: dict[int, list[Slot]] = defaultdict(list)
    for slot in Slot.objects.of_edition(edition.pk).order_by("starts_at"):
        have[slot.session_id].append(slot)
    left = _left_numbers(edition)
    for session, spots in wanted.items():
        for old, spot in _pairs(have[session], spots):
            if old is None or Spot.of(old) != spot:
                yield _change(session, old, spot, left.get(session, []))


def _pairs(slots: Iterable[Slot], spots: Iterable[Spot]) -> Iterator[tuple[Slot | None, Spot | None]]:
    """By their beginnings, which are different within a session, then in their order."""
    old = {slot.starts_at: slot for slot in slots}
    new = {spot.starts_at: spot for spot in spots}
    for start in sorted(old.keys() & new.keys()):
        yield old.pop(start), new.pop(start)
    yield from zip_longest(old.values(), (new[start] for start in sorted(new)))


def _change(session: int, old: Slot | None, spot: Spot | None, left: list[int]) -> _Change:
    """A slot that comes back is the same slot."""
    before = Spot.of(old) if old else None
    if old is None:
        old = Slot(pk=left.pop() if left else None, session_id=session)
    if spot:
        old.room_id, old.starts_at, old.minutes = spot.room, spot.starts_at, spot.minutes
    return _Change(old, before, spot)


def _slot(session: int, spot: Spot) -> Slot:
    return Slot(session_id=session, room_id=spot.room, starts_at=spot.starts_at, minutes=spot.minutes)


def _left_numbers(edition: Edition) -> dict[int, list[int]]:
    """Of the slots that each session was taken out of, the latest last."""
    present = Slot.objects.of_edition(edition.pk).values("pk")
    taken_out = Move.objects.filter(edition=edition.pk, after__isnull=True, session__isnull=False).order_by("number")
    left: dict[int, dict[int, None]] = defaultdict(dict)
    for session, number in taken_out.exclude(slot_number__in=present).values_list("session", "slot_number"):
        left[session].pop(number, None)
        left[session][number] = None
    return {session: list(numbers) for session, numbers in left.items()}
