"""The ways of taking part that an edition offers."""

from collections.abc import Mapping
from typing import Final

from django.db import transaction

from events.models import Edition, ThemeColour
from events.models.copies import copy_of
from foundation.audit.recording import record
from registrations.domain.capacity import change_capacity
from registrations.models import RegistrationType

DEFAULTS: Final = (
    ("participant", ThemeColour.RIVER, 400, ("مشارك", "بەشداربوو", "Participant")),
    ("delegation", ThemeColour.PALM, 120, ("عضو وفد", "ئەندامی شاند", "Delegation")),
    ("press", ThemeColour.PLUM, 60, ("صحافة وإعلام", "ڕۆژنامەوانی و میدیا", "Press and media")),
)


@transaction.atomic
def open_registration(edition: Edition) -> list[RegistrationType]:
    """The usual three types; what is already there stays as it is."""
    return [_default(edition, position) for position in range(len(DEFAULTS))]


def _default(edition: Edition, position: int) -> RegistrationType:
    key, colour, capacity, names = DEFAULTS[position]
    texts = dict(zip(("name_ar", "name_ckb", "name_en"), names, strict=True))
    facts = {"colour": colour, "capacity": capacity, "position": position, **texts}
    registration_type, is_new = RegistrationType.objects.get_or_create(edition=edition, key=key, defaults=facts)
    if is_new:
        record(action="registration_type.made", subject=registration_type, capacity=capacity)
    return registration_type


@transaction.atomic
def copy_types(original: Edition, edition: Edition) -> None:
    """The same ways of taking part, in an edition that has none yet."""
    for offered in original.registration_types.all():
        copied = copy_of(offered, edition=edition)
        copied.save()
        record(action="registration_type.made", subject=copied, capacity=copied.capacity)


@transaction.atomic
def change_type(
    registration_type: RegistrationType, *, capacity: int | None, is_open: bool, **texts: str
) -> RegistrationType:
    """Refused when more places are taken than the new capacity has."""
    changed = change_capacity(registration_type, capacity)
    if changed.is_open != is_open:
        record(action="registration_type.opened" if is_open else "registration_type.closed", subject=changed)
    fields: Mapping[str, object] = {"is_open": is_open, **texts}
    for name, value in fields.items():
        setattr(changed, name, value)
    changed.save(update_fields=list(fields))
    return changed
