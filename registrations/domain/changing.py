"""The desk corrects what somebody wrote about themselves."""

from typing import Final

from django.db import transaction

from foundation.audit.recording import record
from registrations.domain.refusals import AttendeeWithdrawn
from registrations.domain.registering import Person
from registrations.models import Attendee, Order
from registrations.signals import attendee_changed

ON_THE_BADGE: Final = {"name", "latin_name", "organisation", "organisation_name", "position"}


@transaction.atomic
def change_attendee(attendee: Attendee, person: Person) -> set[str]:
    """The names of the fields that differ; the badge is replaced only when it would say something else."""
    locked = Attendee.objects.select_for_update(of=("self",), no_key=True).select_related("order", "organisation")
    attendee = locked.get(pk=attendee.pk)
    if not attendee.is_entitled:
        raise AttendeeWithdrawn(attendee)
    changed = {field for field, value in vars(person).items() if getattr(attendee, field) != value}
    if changed:
        _write(attendee, person, changed)
    return changed


def _write(attendee: Attendee, person: Person, changed: set[str]) -> None:
    for field in changed:
        setattr(attendee, field, getattr(person, field))
    attendee.save(update_fields=changed)
    if "email" in changed:
        Order.objects.filter(pk=attendee.order_id).update(email=person.email)
    record(action="attendee.changed", subject=attendee, fields=sorted(changed))
    if changed & ON_THE_BADGE:
        attendee_changed.send(sender=Attendee, attendee=attendee)
