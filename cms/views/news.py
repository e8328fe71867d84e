from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from cms.domain.news import news_below, news_cards, texts_of
from cms.domain.news_views import count_view, is_person, views_of
from cms.models import EditionPage, NewsIndexPage, NewsPage
from cms.views.edition import refuse_draft
from cms.views.publishing import publish, trail_to

PAGE_SIZE = 12


def news_index(page: NewsIndexPage, request: HttpRequest) -> HttpResponse:
    parent = _edition_page(page)
    paginator = Paginator(news_below(page), PAGE_SIZE)
    shown = paginator.get_page(request.GET.get("page"))
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
        shown=shown,
        cards=news_cards(shown),
    )


def news(page: NewsPage, request: HttpRequest) -> HttpResponse:
    index = page.get_parent()
    parent = _edition_page(index)
    return publish(
        page,
        request,
        "cms/news.html",
        edition=parent.edition,
        trail=trail_to(parent, (index.title, index.get_url())),
        section="news",
        texts=texts_of(page),
        views=views_of(page),
    )


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
