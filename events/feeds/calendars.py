"""One session, or what one speaker takes part in, as a calendar of its own."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from events.domain.calendars import write_sessions
from events.domain.former_keys import present_key
from events.feeds.asked import Asked
from events.formats.calendar import CALENDAR_TYPE
from events.models import KeyedKind


@require_safe
def session_ics(request: HttpRequest, edition: str, key: str) -> HttpResponse:
    asked = Asked.on_page(edition)
    session = asked.agenda.session(key)
    if session is None:
        return _lead_on(asked, KeyedKind.SESSION, key, asked.agenda.session)
    content = write_sessions([session], asked.edition, asked.agenda, asked.language)
    return asked.answer(content, CALENDAR_TYPE, f"{key}.ics")


@require_safe
def speaker_ics(request: HttpRequest, edition: str, key: str) -> HttpResponse:
    asked = Asked.on_page(edition)
    person = asked.agenda.person(key)
    if person is None:
        return _lead_on(asked, KeyedKind.SPEAKER, key, asked.agenda.person)
    content = write_sessions(asked.agenda.sessions_of(person), asked.edition, asked.agenda, asked.language)
    return asked.answer(content, CALENDAR_TYPE, f"{key}.ics")


def _lead_on(asked: Asked, kind: KeyedKind, former: str, find: Callable[[str], object | None]) -> HttpResponse:
    """To where it stands now, if the public agenda knows it there; programs ask again, for names are given back."""
    key = present_key(asked.edition, kind, former)
    if not key or find(key) is None:
        raise Http404
    address = reverse(f"calendars:{kind}", args=[asked.edition.slug, key])
    return HttpResponsePermanentRedirect(address, headers={"Cache-Control": "no-cache"})
