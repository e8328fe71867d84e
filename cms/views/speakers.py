from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_days import hours_of
from cms.domain.people import speaker_tiles
from cms.domain.structured import person_facts
from cms.models import EditionPage
from cms.views.edition import refuse_draft
from cms.views.former import lead_on
from cms.views.publishing import publish, trail_to
from events.domain.releases import released_agenda
from events.models import KeyedKind


def speakers(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    address = EditionAddress(page.get_url())
    return publish(
        page,
        request,
        "cms/speakers.html",
        below="speakers/",
        trail=trail_to(page),
        edition=page.edition,
        section="speakers",
        address=address,
        speakers=speaker_tiles(released_agenda(page.edition).people, address),
    )


def speaker(page: EditionPage, request: HttpRequest, key: str) -> HttpResponse:
    refuse_draft(page)
    agenda = released_agenda(page.edition)
    person = agenda.person(key)
    address = EditionAddress(page.get_url())
    if person is None:
        return lead_on(agenda.person, KeyedKind.SPEAKER, page, key, address.speaker)
    tile = speaker_tiles([person], address)[0]
    return publish(
        page,
        request,
        "cms/speaker.html",
        below=f"speakers/{key}/",
        edition=page.edition,
        section="speakers",
        address=address,
        summary=person.position,
        trail=trail_to(page, (gettext("Speakers"), address.speakers)),
        person=person,
        tile=tile,
        structured=person_facts(person, address, tile.photo_url),
        social_picture=address.social_picture_of_edition,
        calendar_url=address.speaker_calendar(key),
        hours=hours_of(agenda.sessions_of(person), address),
    )
