"""The search of the site: the programme, then news and pages, in any spelling of the words."""

from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext
from wagtail.models import Locale, Page

from cms.domain.addresses import EditionAddress
from cms.domain.editions import edition_pages
from cms.domain.visibility import visible
from cms.models import NewsPage, PageText
from events.domain.searching import Hit, search_programme
from events.models import EntryKind
from events.search import matching
from foundation.i18n.markup import isolate, said


@dataclass(frozen=True, slots=True)
class Result:
    url: str
    title: SafeString
    kind: str
    edition: SafeString | None = None


def search_site(query: str, *, limit: int = 60) -> list[Result]:
    locale_id = Locale.get_active().pk
    return [*_programme(query, locale_id, limit), *_pages(query, locale_id, limit)]


def _programme(query: str, locale_id: int, limit: int) -> list[Result]:
    hits = search_programme(query, limit=limit)
    if not hits:
        return []
    pages = {page.edition_id: page for page in edition_pages(locale_id)}
    found = ((hit, pages.get(hit.edition.pk)) for hit in hits)
    return [
        Result(_address(hit, EditionAddress(page.get_url())), said(hit.title), hit.kind_name, isolate(page.title))
        for hit, page in found
        if page
    ]


def _address(hit: Hit, address: EditionAddress) -> str:
    if hit.kind == EntryKind.SESSION:
        return address.session(hit.key)
    return address.speaker(hit.key) if hit.kind == EntryKind.SPEAKER else address.organisations


def _pages(query: str, locale_id: int, limit: int) -> list[Result]:
    """Words found in one language lead to the page in the visitor's."""
    found = PageText.objects.filter(matching("folded_text", query)).values("translation_key")
    pages = visible(Page.objects.all()).filter(locale_id=locale_id, translation_key__in=found).order_by("title")
    return [Result(page.get_url(), isolate(page.title), _kind(page)) for page in pages[:limit]]


def _kind(page: Page) -> str:
    return gettext("news") if page.cached_content_type.model_class() is NewsPage else gettext("page")
