"""What somebody wants imported, and why it was not."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError

from events.domain.importing.reports import Report
from events.formats.reading.notes import Unreadable, shown
from events.formats.reading.programme import Wishes
from events.models import Edition
from foundation.i18n import LANGUAGES


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """`partly` imports the good rows of a file of which some are refused."""

    slug: str
    time_zone: str = ""
    language: str = ""
    draft: bool = False
    partly: bool = False


class ImportRefused(Exception):
    """Nothing was written; the report tells which rows were refused."""

    def __init__(self, report: Report) -> None:
        super().__init__(report)
        self.report = report

    def __str__(self) -> str:
        return "\n".join(str(note) for note in self.report.refusals)


def check_order(order: ImportOrder, edition: Edition | None) -> None:
    """Raises Unreadable."""
    if order.language and order.language not in LANGUAGES:
        raise Unreadable("unknown_language", text=shown(order.language))
    if edition is None:
        _check_address(order.slug)


def _check_address(slug: str) -> None:
    try:
        Edition._meta.get_field("slug").clean(slug, None)
    except ValidationError:
        raise Unreadable("bad_address", text=shown(slug)) from None


def wishes_of(order: ImportOrder, edition: Edition | None) -> Wishes:
    if edition is None:
        return Wishes(order.time_zone, order.language)
    return Wishes(order.time_zone, order.language, edition.main_language, edition.time_zone, edition.day_changes_at)
