"""The words by which editorial pages are found."""

from wagtail.models import Page
from wagtail.rich_text import get_text_for_indexing

from cms.models import NewsPage, PageText, PublicPage, StandardPage, VenuePage
from events.search import search_key


def keep_text_of(page: PublicPage) -> None:
    words = [page.title, page.search_description, *_own_words(page), *_words_of_body(page)]
    found = {
        "translation_key": page.translation_key,
        "folded_title": search_key(page.title),
        "folded_text": search_key(*words),
    }
    PageText.objects.update_or_create(page_id=page.pk, defaults=found)


def drop_text_of(page: Page) -> None:
    PageText.objects.filter(page_id=page.pk).delete()


def _own_words(page: PublicPage) -> list[str]:
    if isinstance(page, NewsPage):
        return [page.summary, page.source, *_words_of_item(page)]
    if isinstance(page, VenuePage):
        return [getattr(page.venue, f"{stem}_{page.locale.language_code}") for stem in ("name", "city", "address")]
    return [page.lead] if isinstance(page, StandardPage) else []


def _words_of_item(page: NewsPage) -> list[str]:
    if page.item is None:
        return []
    return [getattr(page.item, f"{stem}_{page.locale.language_code}") for stem in ("title", "summary", "source")]


def _words_of_body(page: PublicPage) -> list[str]:
    body = getattr(page, "body", None)
    if not body:
        return []
    return [get_text_for_indexing(text) for text in body.stream_block.get_searchable_content(body)]
