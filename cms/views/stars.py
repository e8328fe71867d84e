"""A visitor's chosen sessions behind a private link: seen, followed by a calendar, thrown away by its holder."""

from http import HTTPStatus

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_days import day_rows
from cms.domain.editions import public_editions
from cms.domain.star_lists import (
    LISTS_OF_ADDRESS,
    NothingChosen,
    calendar_of_stars,
    drop_stars,
    keep_stars,
    starred_sessions,
)
from cms.forms import StarsForm
from cms.models import StarList
from events.domain.agenda import AgendaDay
from events.domain.releases import released_agenda
from events.formats.calendar import CALENDAR_TYPE
from events.models import Edition
from foundation.access.addresses import client_address
from foundation.access.limits import guess_limited
from foundation.access.privacy import private_page
from foundation.i18n import active_language


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
def make_link(request: HttpRequest, edition: str) -> HttpResponse:
    found = get_object_or_404(public_editions(), slug=edition)
    form = StarsForm(request.POST or None)
    if not form.is_valid():
        return _asked(request, found, form)
    LISTS_OF_ADDRESS.take(client_address(request))
    try:
        stars = keep_stars(found, released_agenda(found), form.cleaned_data["sessions"])
    except NothingChosen as problem:
        form.add_error(None, str(problem))
        return _asked(request, found, form, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    return redirect("cms:stars", edition, stars.secret)


@require_safe
@private_page
@guess_limited("stars")
def stars_page(request: HttpRequest, edition: str, secret: str) -> HttpResponse:
    stars = _stars(edition, secret)
    agenda, address = released_agenda(stars.edition), address_of(stars.edition)
    names = {session.key for session in starred_sessions(stars, agenda)}
    days = (
        AgendaDay(day.date, tuple(entry for entry in day.entries if entry.session.key in names)) for day in agenda.days
    )
    context = {
        "edition": stars.edition,
        "section": "agenda",
        "address": address,
        "stars": stars,
        "days": [day_rows(day, address) for day in days if day.entries],
    }
    return _own_referrer(render(request, "cms/stars.html", context))


@require_safe
@private_page
@guess_limited("stars")
def stars_calendar(request: HttpRequest, edition: str, secret: str) -> HttpResponse:
    stars = _stars(edition, secret)
    content = calendar_of_stars(stars, released_agenda(stars.edition), active_language())
    disposition = f'inline; filename="{stars.edition.slug}.ics"'
    return HttpResponse(content, content_type=CALENDAR_TYPE, headers={"Content-Disposition": disposition})


@require_POST
@private_page
@guess_limited("stars")
def throw_away(request: HttpRequest, edition: str, secret: str) -> HttpResponse:
    drop_stars(_stars(edition, secret))
    return redirect("cms:make_stars", edition)


def address_of(edition: Edition) -> EditionAddress:
    return EditionAddress(f"/{active_language()}/{edition.slug}/")


def _stars(edition: str, secret: str) -> StarList:
    lists = StarList.objects.select_related("edition__venue").filter(edition__in=public_editions())
    found: StarList | None = lists.filter(edition__slug=edition, secret=secret).first()
    if found is None:
        raise Http404
    return found


def _asked(request: HttpRequest, edition: Edition, form: StarsForm, *, status: int = HTTPStatus.OK) -> HttpResponse:
    context = {"edition": edition, "section": "agenda", "address": address_of(edition), "form": form}
    return _own_referrer(render(request, "cms/make_stars.html", context, status=status))


def _own_referrer(response: HttpResponse) -> HttpResponse:
    """Without any referrer browsers name no origin, and the form is refused."""
    response.headers["Referrer-Policy"] = "same-origin"
    return response
