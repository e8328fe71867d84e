"""A new edition from an old one: its venue, rooms, themes and texts; never its people."""

from datetime import date, timedelta

from django.db import transaction

from events.domain.states import record_state
from events.models import Edition, EditionState, Room, Theme
from events.models.copies import copy_of
from events.signals import edition_copied
from foundation.i18n import translated_fields

_TEXTS = ("title", "slogan", "participation")
_FACTS = ("time_zone", "main_language", "venue", "day_changes_at", "opens_at", "closes_at", "walking_minutes")


@transaction.atomic
def copy_edition(original: Edition, *, slug: str, number: int, starts_on: date, **titles: str) -> Edition:
    """In preparation, as long as the original; `titles` are title columns that replace the original's."""
    length: timedelta = original.ends_on - original.starts_on
    columns = [*_FACTS, *(column for stem in _TEXTS for column in translated_fields(stem))]
    facts = {column: getattr(original, column) for column in columns} | titles
    dates = {"starts_on": starts_on, "ends_on": starts_on + length}
    edition = Edition.objects.create(slug=slug, number=number, state=EditionState.DRAFT, **dates, **facts)
    Room.objects.bulk_create(copy_of(room, edition=edition) for room in original.rooms.all())
    Theme.objects.bulk_create(copy_of(theme, edition=edition) for theme in original.themes.all())
    record_state(edition, was=None)
    edition_copied.send(sender=Edition, edition=edition, original=original)
    return edition
