from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.models import Page

from cms.domain.addresses import EditionAddress
from cms.domain.news import news_below, news_cards, texts_of
from cms.domain.news_views import count_view, is_person, views_of
from cms.models import EditionPage, NewsIndexPage, NewsPage
from cms.views.edition import refuse_draft
from cms.views.publishing import keep_for, publish, trail_to

PAGE_SIZE = 12
ONE_MINUTE = 60


def news_index(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    parent = _edition_page(page)
    shown = _pages_of(page).get_page(request.GET.get("page"))
    if request.GET.get("page", "1") != str(shown.number):
        return HttpResponseRedirect(page.get_url())
    return publish(
        page,
        request,
        "cms/news_index.html",
        query=f"page={shown.number}" if shown.number > 1 else "",
        edition=parent.edition,
        trail=trail_to(parent),
        section="news",
        address=EditionAddress(parent.get_url()),
        shown=shown,
        cards=news_cards(shown),
    )


def _pages_of(page: NewsIndexPage) -> Paginator[NewsPage]:
    """What fits on one page is not counted first."""
    found = news_below(page)
    first = list(found[: PAGE_SIZE + 1])
    return Paginator(first if len(first) <= PAGE_SIZE else found, PAGE_SIZE)


def news(page: NewsPage, request: HttpRequest) -> HttpResponse:
    index, parent = _above(page)
    answer = publish(
        page,
        request,
        "cms/news.html",
        edition=parent.edition,
        trail=trail_to(parent, (index.title, index.get_url())),
        section="news",
        texts=texts_of(page),
        views=views_of(page),
    )
    return keep_for(ONE_MINUTE, answer)


@require_safe
@never_cache
def count_news_view(request: HttpRequest, news: UUID) -> HttpResponse:
    """Called by the page's script; touches the cache and nothing else."""
    if is_person(request.headers.get("User-Agent", "")):
        count_view(news)
    return HttpResponse(status=204)


def _edition_page(index: NewsIndexPage) -> EditionPage:
    page: EditionPage = EditionPage.objects.parent_of(index).select_related("edition").get()
    refuse_draft(page)
    return page


def _above(page: NewsPage) -> tuple[Page, EditionPage]:
    """The index and the edition's page, with one question."""
    near = Page.objects.ancestor_of(page).filter(depth__gte=page.depth - 2).select_related("editionpage__edition")
    edition_page, index = near.order_by("depth")
    parent: EditionPage = edition_page.editionpage
    refuse_draft(parent)
    return index, parent
