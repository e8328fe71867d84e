"""Which pages everybody may see; on most sites that is all, and asking costs nothing."""

from typing import Final, TypeVar

from django.core.cache import cache
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet

Pages = TypeVar("Pages", bound=PageQuerySet)

_KEY: Final = "page-view-restrictions"
_KEPT_FOR: Final = 60


def visible(pages: Pages) -> Pages:
    """Live pages without a restriction."""
    live = pages.live()
    found: Pages = live.public() if has_restrictions() else live
    return found


def has_restrictions() -> bool:
    return bool(cache.get_or_set(_KEY, PageViewRestriction.objects.exists, _KEPT_FOR))


def forget_restrictions() -> None:
    cache.delete(_KEY)
