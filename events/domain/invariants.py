"""What must always be true of the programme."""

from collections.abc import Iterator

from events.models import AgendaRelease, Slot
from foundation.audit.invariants import expect_entry, invariant

expect_entry("agenda.released", AgendaRelease.objects.all)


@invariant("I1", "no room holds two sessions at one time")
def rooms_taken_twice() -> Iterator[str]:
    slots = Slot.objects.standing().select_related("session").order_by("session__edition", "starts_at", "pk")
    running: list[Slot] = []
    for slot in slots.iterator():
        running = [earlier for earlier in running if _lasts_into(earlier, slot)]
        for earlier in running:
            if earlier.room_id == slot.room_id or None in {earlier.room_id, slot.room_id}:
                yield f"slots {earlier.pk} and {slot.pk} are in one room at one time"
        running.append(slot)


def _lasts_into(earlier: Slot, slot: Slot) -> bool:
    return earlier.session.edition_id == slot.session.edition_id and earlier.ends_at > slot.starts_at
