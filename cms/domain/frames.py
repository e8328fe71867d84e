"""What surrounds a page: the same page in the other languages, and links that many pages show."""

from typing import Final

from django.core.cache import cache
from django.db.models import F, Q
from wagtail.models import Page, Site

from cms.domain.site_version import site_version
from cms.domain.visibility import visible
from cms.models import PublicPage
from foundation.i18n import LANGUAGES, active_language, language_name

_KEPT_FOR: Final = 3600
_BELOW_HOME: Final = 3

Link = dict[str, str]


def alternates(page: PublicPage, below: str = "") -> list[Link]:
    """The page's live translations in the house's order; `below` is what follows a page's own address."""
    urls = _home_urls() if page.depth < _BELOW_HOME else _urls_of_translations(page)
    return [
        {"code": code, "name": language_name(code), "url": f"{urls[code]}{below}"} for code in LANGUAGES if code in urls
    ]


def _home_urls() -> dict[str, str]:
    """Known without a question: the site's roots, which Wagtail keeps in the cache, are its home pages."""
    return {root.language_code: f"/{root.language_code}/" for root in Site.get_site_root_paths()}


def _urls_of_translations(page: PublicPage) -> dict[str, str]:
    translations = page.get_translations(inclusive=True).live().select_related("locale")
    return {found.locale.language_code: found.get_url() for found in translations}


def footer_links() -> list[Link]:
    """Pages that editors chose to show in menus."""
    return _links()[0]


def venue_url(venue_id: int | None) -> str:
    """The page of a venue in the active language; empty where there is none."""
    return _links()[1].get(venue_id or 0, "")


def _links() -> tuple[list[Link], dict[int, str]]:
    key = f"links:{active_language()}:{site_version()}"
    links: tuple[list[Link], dict[int, str]] | None = cache.get_or_set(key, _read_links, _KEPT_FOR)
    return links or ([], {})


def _read_links() -> tuple[list[Link], dict[int, str]]:
    below_home = visible(Page.objects.filter(depth=_BELOW_HOME, locale__language_code=active_language()))
    wanted = below_home.filter(Q(show_in_menus=True) | Q(venuepage__isnull=False)).order_by("path")
    pages = list(wanted.annotate(venue_id=F("venuepage__venue_id")))
    menu = [{"url": page.get_url(), "title": page.title} for page in pages if page.show_in_menus]
    return menu, {page.venue_id: page.get_url() for page in pages if page.venue_id}
