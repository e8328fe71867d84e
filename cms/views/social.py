from django.http import Http404, HttpRequest, HttpResponse

from cms.domain import social_pictures
from cms.domain.page_cache import PublicPageResponse
from cms.models import EditionPage
from cms.views.edition import refuse_draft
from events.domain.releases import released_agenda


def picture_of_edition(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    return as_png(social_pictures.picture_of_edition(page.edition))


def picture_of_session(page: EditionPage, request: HttpRequest, key: str) -> HttpResponse:
    refuse_draft(page)
    session = released_agenda(page.edition).session(key)
    if session is None or session.is_break:
        raise Http404
    return as_png(social_pictures.picture_of_session(session, page.edition))


def as_png(content: bytes) -> HttpResponse:
    return PublicPageResponse(content, content_type="image/png")
