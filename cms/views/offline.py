"""What lets the agenda be installed and read without a network."""

from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.http import require_safe

from cms.domain.addresses import EditionAddress
from cms.models import EditionPage
from cms.views.crawlers import described_app
from cms.views.edition import refuse_draft
from foundation.i18n import active_language, direction

WORKER = Path(__file__).resolve().parents[1] / "static/cms/offline/worker.js"


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """At the root, so that it may serve any edition in any language."""
    headers = {"Cache-Control": "no-cache"}
    return HttpResponse(worker_script(), content_type="text/javascript; charset=utf-8", headers=headers)


@cache
def worker_script() -> str:
    return WORKER.read_text("utf-8")


def app_description(page: EditionPage, request: HttpRequest) -> HttpResponse:
    """An app of its own for each edition and language; it opens where the worker keeps pages."""
    refuse_draft(page)
    address, language = EditionAddress(page.get_url()), active_language()
    own = {
        "id": address.base,
        "name": str(page.edition.title),
        "lang": language,
        "dir": direction(language),
        "start_url": address.agenda,
        "scope": address.base,
    }
    return JsonResponse(described_app() | own, content_type="application/manifest+json")
