from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext

from cms.domain.addresses import EditionAddress
from cms.domain.changelog import entries_of, entry_of, numbers_of
from cms.models import EditionPage
from cms.views.edition import refuse_draft
from cms.views.publishing import publish, trail_to


def changes(page: EditionPage, request: HttpRequest) -> HttpResponse:
    """The releases of an edition, newest first, each with what it changed."""
    refuse_draft(page)
    shown = numbers_of(page.edition).get_page(request.GET.get("page"))
    address = EditionAddress(page.get_url())
    if request.GET.get("page", "1") != str(shown.number):
        return HttpResponseRedirect(address.changes)
    return publish(
        page,
        request,
        "cms/changes.html",
        below="changes/",
        query=f"page={shown.number}" if shown.number > 1 else "",
        edition=page.edition,
        section="agenda",
        trail=trail_to(page, (gettext("Agenda"), address.agenda)),
        address=address,
        shown=shown,
        entries=[(entry, address.release(entry.number)) for entry in entries_of(page.edition, shown)],
    )


def release(page: EditionPage, request: HttpRequest, number: int) -> HttpResponse:
    """Everything one release changed."""
    refuse_draft(page)
    # Bounds, and no list of two: a number larger than the database can hold is then merely not found.
    rows = page.edition.releases.filter(number__gte=number - 1, number__lte=number)
    found = {row.number: row for row in rows}
    if number not in found:
        raise Http404
    address = EditionAddress(page.get_url())
    steps = ((gettext("Agenda"), address.agenda), (gettext("Changes"), address.changes))
    return publish(
        page,
        request,
        "cms/release.html",
        below=f"changes/{number}/",
        edition=page.edition,
        section="agenda",
        trail=trail_to(page, *steps),
        address=address,
        entry=entry_of(found[number], found.get(number - 1)),
    )
