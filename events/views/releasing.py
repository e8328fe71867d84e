from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.auth import permission_required

from events.domain.releases import NothingToRelease, pending_changes, release_agenda
from events.domain.texts import Text
from events.forms.rows import ReleaseForm
from events.models import Edition


@permission_required("events.add_agendarelease")
def release_draft(request: HttpRequest, pk: int) -> HttpResponse:
    """Shows what is about to become public, and makes it public."""
    edition = get_object_or_404(Edition, pk=pk)
    form = ReleaseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        _release(request, edition, form)
        return redirect("release_agenda", pk=edition.pk)
    return render(request, "events/admin/release.html", {**_furniture(edition), "edition": edition, "form": form})


def _release(request: HttpRequest, edition: Edition, form: ReleaseForm) -> None:
    notes = (form.cleaned_data[f"note_{language}"] for language in ("ar", "ckb", "en"))
    try:
        release = release_agenda(edition, note=Text(*notes))
    except NothingToRelease as problem:
        messages.warning(request, str(problem))
        return
    facts = {"number": release.number, "edition": edition}
    messages.success(request, gettext("Release %(number)d of “%(edition)s” is public.") % facts)


def _furniture(edition: Edition) -> dict[str, object]:
    """What the frame of the admin needs, and the agenda's state."""
    return {
        "header_title": gettext("Release agenda"),
        "header_icon": "upload",
        "breadcrumbs_items": [
            {"url": reverse("edition:index"), "label": gettext("Editions")},
            {"url": reverse("edition:edit", args=[edition.pk]), "label": str(edition)},
            {"url": "", "label": gettext("Release agenda")},
        ],
        "changes": pending_changes(edition),
        "last": edition.releases.defer("content").first(),
    }
