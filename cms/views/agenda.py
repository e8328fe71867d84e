from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.translation import gettext

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_filter import AgendaFilter, day_shown, entries_shown
from cms.domain.agenda_rows import hours_of, rows_of, theme_marks
from cms.domain.people import speaker_tiles
from cms.forms import AgendaFilterForm
from cms.models import EditionPage
from cms.views.edition import refuse_draft
from cms.views.publishing import publish, trail_to
from events.domain.agenda import AgendaSession
from events.domain.releases import released_agenda


def agenda(page: EditionPage, request: HttpRequest) -> HttpResponse:
    refuse_draft(page)
    address = EditionAddress(page.get_url())
    released = released_agenda(page.edition)
    form = AgendaFilterForm(released, request.GET)
    if not form.is_valid():
        return HttpResponseRedirect(address.agenda)
    asked = form.wanted
    day = day_shown(released, asked.day, timezone.localdate(timezone=page.edition.zone))
    wanted = asked.on(day) if day else asked
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
        form=form,
        wanted=wanted,
        days=[
            {"date": one.date, "query": wanted.on(one.date).query, "is_shown": one.date == day} for one in released.days
        ],
        whole_day_url=f"?{AgendaFilter(day=day).query}",
        hours=hours_of(entries_shown(released, wanted), address),
    )


def session(page: EditionPage, request: HttpRequest, key: str) -> HttpResponse:
    refuse_draft(page)
    found = released_agenda(page.edition).session(key)
    if found is None or found.is_break:
        raise Http404
    address = EditionAddress(page.get_url())
    return publish(
        page,
        request,
        "cms/session.html",
        below=f"agenda/{key}/",
        edition=page.edition,
        section="agenda",
        address=address,
        summary=found.abstract or summary_of(found),
        trail=trail_to(page, (gettext("Agenda"), address.agenda)),
        session=found,
        rows=rows_of(found, address),
        themes=theme_marks(found.themes),
        language_spoken=spoken_language(found.language),
        speakers=speaker_tiles((part.person for part in found.people), address),
    )


def spoken_language(code: str) -> str:
    names = {"ar": gettext("Arabic"), "ckb": gettext("Kurdish (Sorani)"), "en": gettext("English")}
    return names.get(code, code)


def summary_of(session: AgendaSession) -> str:
    return ", ".join([session.kind_name, *(str(part.person.full_name) for part in session.people)])
