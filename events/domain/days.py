"""An edition's days may move only as far as its sessions allow."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils.translation import ngettext

from events.models import Edition, Slot


class SessionsOutside(Exception):
    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count

    def __str__(self) -> str:
        sentence = ngettext(
            "%(count)d session would lie outside these days. Move it first.",
            "%(count)d sessions would lie outside these days. Move them first.",
            self.count,
        )
        return sentence % {"count": self.count}


def check_days(edition: Edition, *, starts_on: date, ends_on: date, changes_at: time, zone: ZoneInfo) -> None:
    """Raises SessionsOutside when the edition has sessions on other days, each ending at `changes_at`."""
    first = datetime.combine(starts_on, changes_at, zone)
    after = datetime.combine(ends_on + timedelta(days=1), changes_at, zone)
    outside = Slot.objects.of_edition(edition.pk).filter(Q(starts_at__lt=first) | Q(starts_at__gte=after)).count()
    if outside:
        raise SessionsOutside(outside)
