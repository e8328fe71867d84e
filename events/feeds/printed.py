"""The programme on paper; while it is drawn, a page that says so."""

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import translation
from django.views.decorators.http import require_safe

from events.domain.printing import paper_of, request_missing_paper
from events.feeds.asked import Asked

PDF_TYPE: Final = "application/pdf"
LOOK_AGAIN_AFTER: Final = 3
"""Seconds."""


class BeingPrepared(HttpResponse):
    """Come again; whoever reads the log needs not know."""

    status_code = 503
    _has_been_logged = True


@require_safe
def schedule_pdf(request: HttpRequest, edition: str) -> HttpResponse:
    asked = Asked.by(request, edition)
    content = paper_of(asked.edition, asked.agenda, asked.language)
    if content is None:
        request_missing_paper(asked.edition, asked.agenda.number, asked.language)
        return _being_prepared(request, asked)
    return asked.answer(content, PDF_TYPE, f"{asked.edition.acronym}-{asked.language}.pdf")


def _being_prepared(request: HttpRequest, asked: Asked) -> HttpResponse:
    """No earlier programme in its place: it would be taken for the newest."""
    context = {"request": request, "edition": asked.edition, "seconds": LOOK_AGAIN_AFTER}
    with translation.override(asked.language):
        html = render_to_string("events/being_prepared.html", context)
    headers = {
        "Retry-After": str(LOOK_AGAIN_AFTER),
        "Cache-Control": "no-store",
        "Content-Language": asked.language,
        "Access-Control-Allow-Origin": "*",
    }
    return BeingPrepared(html, headers=headers)
