"""Which pages everybody may see; on most sites that is all, and asking costs nothing."""

from typing import Final, TypeVar

from django.core.cache import cache
from wagtail.models import PageViewRestriction
from wagtail.query import PageQuerySet

from cms.domain.site_version import site_version

Pages = TypeVar("Pages", bound=PageQuerySet)

_KEPT_FOR: Final = 60


def visible(pages: Pages) -> Pages:
    """Live pages without a restriction."""
    live = pages.live()
    found: Pages = live.public() if has_restrictions() else live
    return found


def has_restrictions() -> bool:
    """Each restriction makes a new version of the site; who asked before it keeps the answer under the old one."""
    key = f"page-view-restrictions:{site_version()}"
    return bool(cache.get_or_set(key, PageViewRestriction.objects.exists, _KEPT_FOR))
