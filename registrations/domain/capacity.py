"""How many places a registration type has, and how many of them are held."""

from django.db import transaction

from foundation.audit.recording import record
from registrations.domain.refusals import CapacityBelowUse, SoldOut
from registrations.models import RegistrationType


def taken_count(registration_type: RegistrationType) -> int:
    return registration_type.attendees.entitled().count()


def refuse_if_full(registration_type: RegistrationType) -> None:
    """Saves most of those who come too late the way; somebody may still be quicker than who passes."""
    capacity = registration_type.capacity
    if capacity is not None and taken_count(registration_type) >= capacity:
        raise SoldOut(registration_type)


def refuse_if_over(locked: RegistrationType) -> None:
    """For who has written their row and holds the type's lock: nobody passes with a place too many."""
    if locked.capacity is not None and taken_count(locked) > locked.capacity:
        raise SoldOut(locked)


@transaction.atomic
def change_capacity(registration_type: RegistrationType, capacity: int | None) -> RegistrationType:
    """None means without limit."""
    locked = RegistrationType.objects.locked().get(pk=registration_type.pk)
    if capacity is not None and taken_count(locked) > capacity:
        raise CapacityBelowUse(capacity, taken_count(locked))
    if locked.capacity != capacity:
        record(action="registration_type.capacity", subject=locked, before=locked.capacity, after=capacity)
        locked.capacity = capacity
        locked.save(update_fields=["capacity"])
    return locked
