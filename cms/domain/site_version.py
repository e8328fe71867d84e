"""One number that grows with every release, publication or picture; what is kept under an older one is not shown."""

from time import monotonic, time
from typing import Final

from django.core.cache import cache
from django.db import transaction
from django.db.models import F

from cms.models import SiteVersion
from cms.models.site_version import ONLY_ROW

_KEY: Final = "site-version"
_HOUR: Final = 3600
SHARED_FOR: Final = 10
"""Seconds until the database is asked again, should a bump not have reached the shared cache."""
TRUSTED_FOR: Final = 0.25
"""Seconds a process trusts what it read last."""


class _Remembered:
    number: int = 0
    until: float = 0.0


def site_version() -> str:
    """The number and the hour: pages count the days left, and days end at another hour in each edition's zone."""
    if monotonic() >= _Remembered.until:
        _remember(_shared_number())
    return _written()


def version_at_hand() -> str | None:
    """Without asking anybody; None when it is time to ask again."""
    return _written() if monotonic() < _Remembered.until else None


def _written() -> str:
    return f"{int(time() // _HOUR)}-{_Remembered.number}"


def bump_site_version() -> None:
    """Part of the caller's transaction; others see it once that is committed."""
    SiteVersion.objects.get_or_create(pk=ONLY_ROW)
    SiteVersion.objects.filter(pk=ONLY_ROW).update(number=F("number") + 1)
    transaction.on_commit(_remember_written)


def forget_site_version() -> None:
    _Remembered.until = 0.0


def _shared_number() -> int:
    """What a bump has written meanwhile has the last word."""
    known: int | None = cache.get(_KEY)
    if known is not None:
        return known
    number = _stored_number()
    cache.add(_KEY, number, SHARED_FOR)
    return max(number, int(cache.get(_KEY, number)))


def _remember_written() -> int:
    number = max(_stored_number(), int(cache.get(_KEY, 0)))
    cache.set(_KEY, number, SHARED_FOR)
    _remember(number)
    return number


def _stored_number() -> int:
    return SiteVersion.objects.filter(pk=ONLY_ROW).values_list("number", flat=True).first() or 0


def _remember(number: int) -> None:
    _Remembered.number = number
    _Remembered.until = monotonic() + TRUSTED_FOR
