"""Editions as the public may know them; those in preparation are not there."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, QuerySet
from django.http import Http404

from events.models import Edition, EditionState


@dataclass(frozen=True, slots=True)
class PublicEdition:
    """`release` is 0 while no agenda has been released."""

    edition: Edition
    release: int
    released_at: datetime | None


def public_editions() -> list[PublicEdition]:
    """The newest first, each with its last release, by one question."""
    rows = _public().annotate(release=Max("releases__number"), released_at=Max("releases__released_at"))
    return [PublicEdition(row, row.release or 0, row.released_at) for row in rows]


def public_edition(slug: str) -> Edition:
    edition = _public().filter(slug=slug).first()
    if edition is None:
        raise Http404
    return edition


def _public() -> QuerySet[Edition]:
    return Edition.objects.exclude(state=EditionState.DRAFT).select_related("venue")
