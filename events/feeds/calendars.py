"""One session, or what one speaker takes part in, as a calendar of its own."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from events.domain.calendars import write_sessions
from events.feeds.asked import Asked
from events.formats.calendar import CALENDAR_TYPE
from events.models import FormerKey, KeyedKind


@require_safe
def session_ics(request: HttpRequest, edition: str, key: str) -> HttpResponse:
    asked = Asked.on_page(edition)
    session = asked.agenda.session(key)
    if session is None:
        return redirect("calendars:session", edition, _key_now(asked, KeyedKind.SESSION, key), permanent=True)
    content = write_sessions([session], asked.edition, asked.agenda, asked.language)
    return asked.answer(content, CALENDAR_TYPE, f"{key}.ics")


@require_safe
def speaker_ics(request: HttpRequest, edition: str, key: str) -> HttpResponse:
    asked = Asked.on_page(edition)
    person = asked.agenda.person(key)
    if person is None:
        return redirect("calendars:speaker", edition, _key_now(asked, KeyedKind.SPEAKER, key), permanent=True)
    content = write_sessions(asked.agenda.sessions_of(person), asked.edition, asked.agenda, asked.language)
    return asked.answer(content, CALENDAR_TYPE, f"{key}.ics")


def _key_now(asked: Asked, kind: KeyedKind, former: str) -> str:
    found = FormerKey.objects.filter(edition=asked.edition, kind=kind, former=former).first()
    if found is None:
        raise Http404
    return found.key
