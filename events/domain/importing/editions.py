"""The edition an import works on, made from the file when there is none."""

from datetime import date

from django.db.models import Max
from django.utils import timezone

from events.domain.importing.columns import columns_of
from events.formats.reading.notes import Unreadable
from events.formats.reading.programme import ProgrammeFile
from events.models import Edition, EditionState

_LONGEST_TITLE = 200


def edition_named(slug: str) -> Edition | None:
    return Edition.objects.filter(slug=slug).first()


def edition_from(file: ProgrammeFile, slug: str, *, draft: bool) -> Edition:
    """Not saved yet; raises Unreadable when the file names no day."""
    title = {language: text[:_LONGEST_TITLE] for language, text in file.title.items()} or {file.language: slug}
    edition = Edition(
        slug=slug,
        number=(Edition.objects.aggregate(last=Max("number"))["last"] or 0) + 1,
        time_zone=file.zone,
        main_language=file.language,
        **columns_of("title", title),
    )
    edition.day_changes_at = file.day_changes_at or edition.day_changes_at
    edition.starts_on, edition.ends_on = _days_of(file, edition)
    edition.state = EditionState.DRAFT if draft else _state_of(edition)
    return edition


def _days_of(file: ProgrammeFile, edition: Edition) -> tuple[date, date]:
    held = {edition.day_of(slot.starts_at) for row in file.sessions for slot in row.slots or ()}
    days = held | set(file.days)
    if not days:
        raise Unreadable("no_days")
    return min(days), max(days)


def _state_of(edition: Edition) -> EditionState:
    is_over = edition.ends_on < timezone.localdate(timezone=edition.zone)
    return EditionState.ARCHIVED if is_over else EditionState.OPEN
