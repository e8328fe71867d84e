"""How every public page becomes an answer."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

from cms.domain.frames import Link, alternates
from cms.domain.overview import edition_text
from cms.domain.page_cache import PublicPageResponse
from cms.domain.structured import Facts, written
from cms.models import EditionPage, PublicPage


def publish(
    page: PublicPage,
    request: HttpRequest,
    template: str,
    *,
    below: str = "",
    query: str = "",
    summary: object = "",
    structured: Facts | None = None,
    social_picture: str = "",
    **context: object,
) -> HttpResponse:
    """`below` and `query` complete the page's own address; `summary` and `structured` are for search engines."""
    links = alternates(page, below)
    address = f"{page.get_url()}{below}{'?' if query else ''}{query}"
    frame = {
        "page": page,
        "alternates": links,
        "canonical": f"{settings.PUBLIC_URL}{address}",
        "summary": summary,
        "structured": written(structured) if structured else "",
        "social_picture": social_picture,
    }
    html = render_to_string(template, {**frame, **context}, request)
    is_preview = getattr(request, "is_preview", False)
    return HttpResponse(html) if is_preview else PublicPageResponse(html)


def keep_for(seconds: int, answer: HttpResponse) -> HttpResponse:
    """A page that grows by itself is made anew after a while."""
    if isinstance(answer, PublicPageResponse):
        answer.kept_for = seconds
    return answer


def trail_to(page: EditionPage, *steps: tuple[str, str]) -> list[Link]:
    """The way back from a page below an edition's: (title, address) each."""
    whole = ((edition_text(page.edition, "title"), page.get_url()), *steps)
    return [{"title": title, "url": url} for title, url in whole]
