from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST
from wagtail.admin.auth import permission_required

from events.domain.notices import Notice, may_tell, notices_of
from events.domain.planning import CannotPlan, cancel_plan, open_plan, plan_release
from events.domain.releases import DraftHasChanged, NothingToRelease, draft_digest, pending, release_agenda
from events.domain.texts import Text
from events.domain.warning_sentences import sentences_of_warnings
from events.forms.releases import ReleaseForm
from events.models import Edition, NoticeState, PlannedRelease
from foundation.i18n import LANGUAGE_CHOICES
from foundation.text import format_time


@permission_required("events.add_agendarelease")
def release_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows what is about to become public and who will be told, and makes it public now or later."""
    edition = get_object_or_404(Edition, pk=pk)
    form = ReleaseForm(request.POST or None, zone=edition.zone, may_tell=may_tell(edition))
    if request.method == "POST" and form.is_valid() and _release(request, edition, form):
        return redirect("release_agenda", pk=edition.pk)
    page = _page(edition, form)
    return render(request, "events/admin/release.html", page, status=409 if page["overtaken"] else 200)


@require_POST
@permission_required("events.add_agendarelease")
def cancel_planned_release(request: HttpRequest, pk: int, plan: int) -> HttpResponse:
    planned = get_object_or_404(PlannedRelease.objects.select_related("edition"), pk=plan, edition=pk)
    try:
        cancel_plan(planned)
    except CannotPlan as problem:
        messages.warning(request, str(problem))
    else:
        messages.success(request, gettext("The planned release is cancelled."))
    return redirect("release_agenda", pk=pk)


def _release(request: HttpRequest, edition: Edition, form: ReleaseForm) -> bool:
    """False when the page has to be read again or what was typed corrected."""
    facts = form.cleaned_data
    note = Text.listed(facts[f"note_{language}"] for language in ("ar", "ckb", "en"))
    told = {"tells_people": facts.get("tells_people", False), "seen": facts["seen"]}
    options: dict[str, Any] = {"note": note, "by": request.user, **told}
    try:
        said = _plan(edition, facts["at"], options) if facts["at"] else _release_now(edition, options)
    except CannotPlan as problem:
        form.add_error("at", str(problem))
        return False
    except DraftHasChanged:
        return False
    except NothingToRelease as problem:
        messages.warning(request, str(problem))
        return True
    messages.success(request, said)
    return True


def _release_now(edition: Edition, options: dict[str, Any]) -> str:
    release = release_agenda(edition, **options)
    facts = {"number": release.number, "edition": edition}
    return gettext("Release %(number)d of “%(edition)s” is public.") % facts


def _plan(edition: Edition, at: Any, options: dict[str, Any]) -> str:
    plan = plan_release(edition, at=at, **options)
    return gettext("The agenda will be released at %(time)s.") % {"time": format_time(plan.at, edition.zone)}


def _page(edition: Edition, form: ReleaseForm) -> dict[str, object]:
    found = pending(edition)
    seen = draft_digest(found.content)
    return {
        **furniture(edition, gettext("Release agenda")),
        **_plans(edition, seen),
        "form": form,
        "seen": seen,
        "overtaken": str(DraftHasChanged()) if form.is_bound and form["seen"].value() != seen else "",
        "changes": found.changes,
        "warnings": sentences_of_warnings(edition),
        "notices": _groups(notices_of(edition, found.news)),
        "may_tell": may_tell(edition),
        "last": edition.releases.defer("content").first(),
    }


def _plans(edition: Edition, draft: str) -> dict[str, object]:
    plan = open_plan(edition)
    return {
        "plan": plan,
        "plan_is_outdated": plan is not None and plan.draft != draft,
        "plan_before": None
        if plan
        else edition.planned_releases.select_related("release").defer("release__content").first(),
    }


def _groups(notices: Iterable[Notice]) -> dict[str, list[Notice]]:
    """Under the names of the three states; those nobody can write to stand apart."""
    found: dict[str, list[Notice]] = {state.value: [] for state in NoticeState}
    for notice in notices:
        found[notice.state].append(notice)
    return found


def furniture(edition: Edition, title: str, *steps: tuple[str, str]) -> dict[str, object]:
    """What the frame of the admin needs; `steps` lie between the edition and this page."""
    way = [
        (reverse("edition:index"), gettext("Editions")),
        (reverse("edition:edit", args=[edition.pk]), str(edition)),
        *steps,
        ("", f"{title} · {edition}"),
    ]
    return {
        "edition": edition,
        "header_title": title,
        "page_title": title,
        "header_icon": "upload",
        "preview_languages": LANGUAGE_CHOICES,
        "breadcrumbs_items": [{"url": url, "label": label} for url, label in way],
    }
