"""What surrounds a page: the same page in the other languages, and the links at the foot."""

from typing import Final

from django.core.cache import cache
from wagtail.models import Page

from cms.domain.site_version import site_version
from cms.domain.visibility import visible
from cms.models import PublicPage
from foundation.i18n import LANGUAGES, active_language, language_name

_KEPT_FOR: Final = 3600
_BELOW_HOME: Final = 3

Link = dict[str, str]


def alternates(page: PublicPage, below: str = "") -> list[Link]:
    """The page's live translations in the house's order; `below` is what follows a page's own address."""
    translations = page.get_translations(inclusive=True).live().select_related("locale")
    urls = {found.locale.language_code: found.get_url() for found in translations}
    return [
        {"code": code, "name": language_name(code), "url": f"{urls[code]}{below}"} for code in LANGUAGES if code in urls
    ]


def footer_links() -> list[Link]:
    """Pages that editors chose to show in menus."""
    key = f"footer:{active_language()}:{site_version()}"
    links: list[Link] = cache.get_or_set(key, _footer_links, _KEPT_FOR) or []
    return links


def _footer_links() -> list[Link]:
    below_home = Page.objects.in_menu().filter(depth=_BELOW_HOME, locale__language_code=active_language())
    return [{"url": page.get_url(), "title": page.title} for page in visible(below_home).order_by("path")]
