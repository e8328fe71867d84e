"""News as cards and as a page: what a report gave, or what an editor wrote."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import cast

from django.utils.safestring import SafeString

from cms.domain.pictures import CARD
from cms.domain.visibility import visible
from cms.models import NewsPage, PublicPage
from cms.models.news import NewsQuerySet
from events.domain.agenda import Text
from foundation.i18n.markup import isolate, said


@dataclass(frozen=True, slots=True)
class NewsTexts:
    title: SafeString
    summary: SafeString
    source: SafeString
    dated_on: date
    is_dated_by_event: bool


@dataclass(frozen=True, slots=True)
class NewsCard:
    url: str
    title: SafeString
    summary: SafeString
    day: date
    picture_url: str


def texts_of(page: NewsPage) -> NewsTexts:
    if page.item is None:
        return NewsTexts(
            isolate(page.title), isolate(page.summary), isolate(page.source), cast("date", page.dated_on), False
        )
    item, main = page.item, page.item.edition.main_language
    return NewsTexts(
        title=said(Text.of(item, "title", main)),
        summary=said(Text.of(item, "summary", main)),
        source=said(Text.of(item, "source", main)),
        dated_on=item.dated_on,
        is_dated_by_event=bool(item.dated_note),
    )


def news_of_language(locale_id: int) -> NewsQuerySet:
    found: NewsQuerySet = visible(NewsPage.objects.filter(locale_id=locale_id)).newest_first()
    return found.select_related(*NewsPage.comes_with)  # type: ignore[no-any-return]  # Wagtail has no types


def news_below(page: PublicPage) -> NewsQuerySet:
    return news_of_language(page.locale_id).descendant_of(page)  # type: ignore[no-any-return]  # Wagtail has no types


def news_cards(pages: Iterable[NewsPage]) -> list[NewsCard]:
    return [_card(page, texts_of(page)) for page in pages]


def _card(page: NewsPage, texts: NewsTexts) -> NewsCard:
    return NewsCard(
        url=page.get_url(),
        title=texts.title,
        summary=texts.summary,
        day=texts.dated_on,
        picture_url=page.picture.get_rendition(CARD).url if page.picture else "",
    )
