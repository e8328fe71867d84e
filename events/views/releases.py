from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_safe
from wagtail.admin.auth import permission_required

from events.domain.comparing import changes_between
from events.domain.problems import CannotPlace
from events.domain.restoring import changes_by_restoring, restore_release
from events.models import AgendaRelease, Edition
from events.views.releasing import furniture
from foundation.access.guards import staff_of

PAGE_SIZE = 30


@require_safe
@permission_required("events.view_agendarelease")
def releases(request: HttpRequest, pk: int) -> HttpResponse:
    edition = get_object_or_404(Edition, pk=pk)
    rows = edition.releases.defer("content").select_related("released_by")
    shown = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("p"))
    page = {**furniture(edition, gettext("Releases")), "releases": shown}
    return render(request, "events/admin/releases.html", page)


@require_safe
@permission_required("events.view_agendarelease")
def release(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """One release, and what it changed since the one before it or any earlier one."""
    found = _release(pk, number)
    numbers = list(found.edition.releases.filter(number__lt=number).values_list("number", flat=True))
    asked = request.GET.get("against", "")
    against = int(asked) if asked.isdecimal() and int(asked) in numbers else max(numbers, default=0)
    earlier = found.edition.releases.filter(number=against).first()
    return render(
        request,
        "events/admin/one_release.html",
        {
            **furniture(found.edition, _title(found), _step(found.edition)),
            "release": found,
            "numbers": numbers,
            "against": against,
            "changes": changes_between(earlier.content if earlier else None, found.content),
            "notices": found.notices.select_related("speaker"),
        },
    )


@permission_required("events.add_agendarelease")
def restore(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    """Shows what the draft would become, and makes it so."""
    found = _release(pk, number)
    if request.method == "POST" and _restored(request, found):
        return redirect("release_agenda", pk=pk)
    one = (reverse("agenda_release", args=[pk, number]), _title(found))
    page = furniture(found.edition, gettext("Restore"), _step(found.edition), one)
    changes = changes_by_restoring(found)
    return render(request, "events/admin/restore.html", {**page, "release": found, "changes": changes})


def _restored(request: HttpRequest, found: AgendaRelease) -> bool:
    try:
        restore_release(found, by=staff_of(request))
    except CannotPlace as problem:
        messages.error(request, str(problem))
        return False
    sentence = gettext("The draft is as in release %(number)d again. The public sees it once you release it.")
    messages.success(request, sentence % {"number": found.number})
    return True


def _release(pk: int, number: int) -> AgendaRelease:
    rows = AgendaRelease.objects.select_related("edition", "released_by")
    return get_object_or_404(rows, edition=pk, number=number)


def _title(found: AgendaRelease) -> str:
    return gettext("Release %(number)d") % {"number": found.number}


def _step(edition: Edition) -> tuple[str, str]:
    return reverse("agenda_releases", args=[edition.pk]), gettext("Releases")
