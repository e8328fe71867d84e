"""Whether an edition takes registrations, and of which types."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Count, F
from django.utils import timezone

from events.models import Edition, EditionState
from registrations.models import RegistrationType
from registrations.models.registration_type import HOLDS_A_PLACE


def is_over(edition: Edition, today: date | None = None) -> bool:
    return edition.is_archived or edition.ends_on < (today or timezone.localdate(timezone=edition.zone))


def takes_registrations(edition: Edition) -> bool:
    return edition.state == EditionState.OPEN and not is_over(edition)


def open_types(edition: Edition) -> list[RegistrationType]:
    """What anyone may choose, full or not."""
    return list(edition.registration_types.filter(is_open=True)) if takes_registrations(edition) else []


def full_types(types: Iterable[RegistrationType]) -> set[int]:
    """The primary keys of those without a place: a hint for people; registering decides."""
    limited = [one.pk for one in types if one.capacity is not None]
    counted = RegistrationType.objects.filter(pk__in=limited).annotate(count=Count("attendees", filter=HOLDS_A_PLACE))
    return set(counted.filter(count__gte=F("capacity")).values_list("pk", flat=True))
