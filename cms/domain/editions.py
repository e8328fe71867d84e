"""Where an edition stands today, and which one a visitor comes for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.utils import timezone

from cms.domain.visibility import visible
from cms.models import EditionPage
from events.models import Edition, EditionState, Venue


@dataclass(frozen=True, slots=True)
class Standing:
    """`days_left` is None once the edition has begun."""

    is_held: bool
    is_on: bool
    days_left: int | None

    @property
    def takes_registrations(self) -> bool:
        return not self.is_held


def standing(edition: Edition, today: date | None = None) -> Standing:
    today = today or edition.day_of(timezone.now())
    is_held = edition.is_archived or edition.ends_on < today
    days_left = (edition.starts_on - today).days
    return Standing(is_held, not is_held and days_left <= 0, days_left if days_left > 0 and not is_held else None)


def public_editions() -> QuerySet[Edition]:
    return Edition.objects.exclude(state=EditionState.DRAFT).select_related("venue")


def current_edition() -> Edition | None:
    return next_or_last(public_editions())


def edition_at(venue: Venue) -> Edition | None:
    """The edition a visitor of this venue comes for, or came for."""
    return next_or_last(public_editions().filter(venue=venue))


def next_or_last(editions: Iterable[Edition]) -> Edition | None:
    """The next announced one, else the last one held."""
    in_order = sorted(editions, key=lambda edition: edition.starts_on)
    coming = (edition for edition in in_order if not standing(edition).is_held)
    return next(coming, in_order[-1] if in_order else None)


def edition_pages(locale_id: int) -> QuerySet[EditionPage]:
    """The public editions in one language, the newest first."""
    pages = visible(EditionPage.objects.all()).filter(locale_id=locale_id).exclude(edition__state=EditionState.DRAFT)
    ordered: QuerySet[EditionPage] = pages.select_related("edition__venue").order_by("-edition__starts_on")
    return ordered
