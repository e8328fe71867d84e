"""Whether an edition takes registrations, and of which types."""

from datetime import date

from django.utils import timezone

from events.models import Edition, EditionState
from registrations.models import RegistrationType


def is_over(edition: Edition, today: date | None = None) -> bool:
    return edition.is_archived or edition.ends_on < (today or timezone.localdate(timezone=edition.zone))


def takes_registrations(edition: Edition) -> bool:
    return edition.state == EditionState.OPEN and not is_over(edition)


def open_types(edition: Edition) -> list[RegistrationType]:
    """What anyone may choose, full or not."""
    if not takes_registrations(edition):
        return []
    return list(edition.registration_types.filter(is_open=True).with_fullness())


def has_place(registration_type: RegistrationType) -> bool:
    """For a type of open_types: a hint for people; registering decides."""
    return not getattr(registration_type, "is_full", False)
