from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_days import day_rows, grid_width
from cms.domain.agenda_filter import day_tabs, days_shown, settled
from cms.domain.agenda_rows import interpretation_of, rows_of, star_code, theme_marks
from cms.domain.materials import materials_of
from cms.domain.people import speaker_tiles
from cms.domain.structured import session_facts
from cms.forms import AgendaFilterForm
from cms.models import EditionPage
from cms.views.edition import refuse_draft
from cms.views.former import lead_on
from cms.views.publishing import publish, trail_to
from events.domain.agenda import AgendaSession
from events.domain.releases import released_agenda
from events.domain.searching import sessions_found
from events.models import KeyedKind
from foundation.i18n import active_language
from foundation.text import spoken_language_name


def agenda(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    address = EditionAddress(page.get_url())
    released = released_agenda(page.edition)
    form = AgendaFilterForm(released, request.GET)
    if not form.is_valid():
        return HttpResponseRedirect(address.agenda)
    asked = form.wanted
    wanted = settled(released, asked, released.day_of(timezone.now().astimezone(released.zone)))
    found = sessions_found(asked.words, page.edition) if asked.words else None
    days = [day_rows(day, address) for day in days_shown(released, wanted, found)]
    return publish(
        page,
        request,
        "cms/agenda.html",
        below="agenda/",
        query=asked.query,
        edition=page.edition,
        section="agenda",
        summary=page.edition.slogan,
        trail=trail_to(page),
        address=address,
        agenda=released,
        social_picture=address.social_picture_of_edition,
        form=form,
        wanted=wanted,
        tabs=day_tabs(released, wanted),
        days=days,
        grid_width=grid_width(days),
    )


def session(page: EditionPage, request: HttpRequest, key: str) -> HttpResponse:
    refuse_draft(page)
    address = EditionAddress(page.get_url())
    agenda = released_agenda(page.edition)
    found = agenda.session(key)
    if found is None:
        return lead_on(agenda.session, KeyedKind.SESSION, page, key, address.session)
    if found.is_break:
        raise Http404
    return publish(
        page,
        request,
        "cms/session.html",
        below=f"agenda/{key}/",
        edition=page.edition,
        section="agenda",
        address=address,
        summary=found.abstract or summary_of(found),
        structured=session_facts(found, page.edition, address),
        social_picture=address.social_picture(key),
        trail=trail_to(page, (gettext("Agenda"), address.agenda)),
        agenda=agenda,
        session=found,
        code=star_code(found),
        rows=rows_of(found, address),
        themes=theme_marks(found.themes),
        interpretation=interpretation_of(found),
        language_spoken=spoken_language_name(found.language, active_language()),
        calendar_url=address.session_calendar(key),
        materials=materials_of(page.edition, found),
        speakers=speaker_tiles((part.person for part in found.people), address),
    )


def summary_of(session: AgendaSession) -> str:
    return ", ".join([session.kind_name, *(str(part.person.full_name) for part in session.people)])
