from django.http import Http404, HttpRequest, HttpResponse

from cms.domain.addresses import EditionAddress
from cms.domain.screens import screen_sessions
from cms.models import EditionPage
from cms.views.edition import refuse_draft
from cms.views.publishing import publish
from events.domain.releases import released_agenda


def room_screen(page: EditionPage, request: HttpRequest, key: str) -> HttpResponse:
    refuse_draft(page)
    agenda = released_agenda(page.edition)
    room = next((room for room in agenda.rooms if room.key == key), None)
    if room is None:
        raise Http404
    address = EditionAddress(page.get_url())
    return publish(
        page,
        request,
        "cms/screen.html",
        below=f"screen/{key}/",
        edition=page.edition,
        address=address,
        agenda=agenda,
        room=room,
        sessions=screen_sessions(agenda, key, address),
    )
