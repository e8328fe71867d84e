"""The board's pages: the board itself, and what serves without its scripts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.auth import permission_required

from events.domain.board import board_facts
from events.domain.problems import CannotPlace, SessionMoved, SlotIsGone
from events.domain.timetable import read_timetable
from events.forms.moves import MoveForm, UnplaceForm
from events.models import Edition, EditionState, Session
from events.views.board_lists import day_list, warning_groups
from events.views.board_words import board_words
from foundation.access.guards import staff_of

editor_required = permission_required("events.change_slot")


@editor_required
def open_board(request: HttpRequest) -> HttpResponse:
    """Of the edition that is being prepared, else of the latest."""
    editions = Edition.objects.all()
    edition = editions.exclude(state=EditionState.ARCHIVED).last() or get_object_or_404(editions[:1])
    return redirect("board", pk=edition.pk)


@editor_required
def show_board(request: HttpRequest, pk: int) -> HttpResponse:
    edition = get_object_or_404(Edition, pk=pk)
    page = {
        **frame(edition, gettext("Board"), "calendar-alt"),
        "others": Edition.objects.exclude(pk=pk),
        "facts": board_facts(edition, staff_of(request)),
        "words": board_words(),
        "day_ends": edition.day_changes_at.hour * 60 + edition.day_changes_at.minute,
    }
    return render(request, "events/admin/board.html", page)


@editor_required
def list_days(request: HttpRequest, pk: int) -> HttpResponse:
    """A day as a list, each session with its way to the form that moves it."""
    edition = get_object_or_404(Edition, pk=pk)
    page = {
        **frame(edition, gettext("Programme as a list"), "list-ul"),
        **day_list(read_timetable(edition), request.GET.get("day", "")),
    }
    return render(request, "events/admin/board_list.html", page)


@editor_required
def list_warnings(request: HttpRequest, pk: int) -> HttpResponse:
    edition = get_object_or_404(Edition, pk=pk)
    groups = warning_groups(read_timetable(edition))
    page = {**frame(edition, gettext("Warnings"), "warning"), "groups": groups}
    return render(request, "events/admin/warnings.html", page)


@editor_required
def move_on_page(request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """The board's dialog as a page of its own."""
    row = get_object_or_404(Session.objects.select_related("edition"), pk=session, edition=pk)
    asked = request.GET.get("slot", "")
    slot = row.slots.filter(pk=asked).first() if asked.isdecimal() else None
    form = MoveForm(request.POST or None, session=row, days=read_timetable(row.edition).days, slot=slot)
    if request.method == "POST" and _is_carried_out(request, row, form):
        return redirect("board_list", pk=pk)
    page = {**frame(row.edition, gettext("Move to …"), "time"), "form": form, "session": row, "slot": slot}
    return render(request, "events/admin/move.html", page)


def _is_carried_out(request: HttpRequest, session: Session, form: MoveForm) -> bool:
    asked = UnplaceForm(request.POST, session=session) if "out" in request.POST else form
    try:
        if not asked.is_valid():
            return False
        asked.carry_out(staff_of(request))
    except (SessionMoved, SlotIsGone) as problem:
        form.add_error(None, str(problem))
        form.look_again()
    except CannotPlace as problem:
        form.add_error("time" if problem.field == "starts_at" else problem.field, str(problem))
    else:
        messages.success(request, gettext("“%(title)s” has been moved.") % {"title": session.title})
        return True
    return False


def frame(edition: Edition, title: str, icon: str) -> dict[str, object]:
    """What the frame of the admin needs, and the edition."""
    return {
        "edition": edition,
        "header_title": title,
        "header_icon": icon,
        "breadcrumbs_items": [
            {"url": reverse("edition:index"), "label": gettext("Editions")},
            {"url": reverse("edition:edit", args=[edition.pk]), "label": str(edition)},
            {"url": "", "label": f"{title} · {edition}"},
        ],
    }
