"""The agenda for pages of other sites, under an address that stays."""

from functools import cache
from pathlib import Path
from typing import Final

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from events.domain.editions import public_edition
from events.domain.public_files import PublicFile

SCRIPT_TYPE: Final = "text/javascript; charset=utf-8"
_SOURCE: Final = Path(__file__).resolve().parents[1] / "static" / "events" / "widget.js"


@require_safe
def widget(request: HttpRequest, edition: str) -> HttpResponse:
    public_edition(edition)
    return PublicFile(_source(), content_type=SCRIPT_TYPE)


@cache
def _source() -> bytes:
    return _SOURCE.read_bytes()
