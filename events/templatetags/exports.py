"""Where the agenda is had as a file, a calendar or data."""

from dataclasses import dataclass

from django import template
from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _

from foundation.i18n import active_language

register = template.Library()


@dataclass(frozen=True, slots=True)
class Export:
    name: str
    url: str
    content_type: str = ""


@register.inclusion_tag("events/_exports.html")
def agenda_exports(edition_slug: str) -> dict[str, object]:
    """The list "Export and subscribe", in the language of the page."""
    return {"subscription": subscription(edition_slug), "exports": exports_of(edition_slug)}


def subscription(edition_slug: str) -> str:
    """Calendar programs follow this address by themselves."""
    _scheme, _mark, rest = settings.PUBLIC_URL.partition("://")
    return f"webcal://{rest}{_address(edition_slug, 'ics')}"


def exports_of(edition_slug: str) -> list[Export]:
    return [
        Export(_("The programme on paper (PDF)"), _address(edition_slug, "pdf"), "application/pdf"),
        Export(_("Calendar file"), _address(edition_slug, "ics"), "text/calendar"),
        Export(_("Spreadsheet"), _address(edition_slug, "xlsx")),
        Export(_("Plain table"), _address(edition_slug, "csv"), "text/csv"),
        Export(_("For conference apps"), _address(edition_slug, "xml"), "application/xml"),
        Export(_("For developers"), _address(edition_slug, "json"), "application/json"),
    ]


def _address(edition_slug: str, name: str) -> str:
    return f"{reverse(f'feeds:{name}', args=[edition_slug])}?lang={active_language()}"
