"""Rows that may be one thing, and their merging."""

from typing import Any, Protocol, TypeVar

from django.contrib import messages
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.auth import permission_required
from wagtail.admin.widgets.button import Button

from events.domain.merging import (
    NotTheSame,
    merge_organisations,
    merge_speakers,
    organisations_alike,
    speakers_alike,
)
from events.forms.doubles import MergeForm
from events.models import Edition, Organisation
from events.views.rows import FoldedIndexView

Row = TypeVar("Row", bound=Model)


class _Merge(Protocol[Row]):
    def __call__(self, kept: Row, merged: Row) -> Row: ...


@permission_required("events.delete_organisation")
def merge_doubled_organisations(request: HttpRequest) -> HttpResponse:
    rows = Organisation.objects.order_by("name_ar", "pk")
    form = MergeForm(request.POST or None, rows=rows)
    if request.method == "POST" and form.is_valid() and _merged(request, form, merge_organisations):
        return redirect("merge_organisations")
    furniture = _furniture(gettext("Merge organisations"), "organisation:index", gettext("Organisations"))
    return render(request, "events/admin/merge.html", furniture | {"form": form, "groups": organisations_alike()})


@permission_required("events.delete_speaker")
def merge_doubled_speakers(request: HttpRequest, pk: int) -> HttpResponse:
    edition = get_object_or_404(Edition, pk=pk)
    form = MergeForm(request.POST or None, rows=edition.speakers.order_by("name_ar", "pk"))
    if request.method == "POST" and form.is_valid() and _merged(request, form, merge_speakers):
        return redirect("merge_speakers", pk=edition.pk)
    furniture = _furniture(gettext("Merge speakers"), "speaker:index", gettext("Speakers"))
    facts = {"form": form, "groups": speakers_alike(edition), "edition": edition}
    return render(request, "events/admin/merge.html", furniture | facts)


def _merged(request: HttpRequest, form: MergeForm, merge: _Merge[Any]) -> bool:
    kept, merged = form.cleaned_data["kept"], form.cleaned_data["merged"]
    name = str(merged)
    try:
        merge(kept, merged)
    except NotTheSame as problem:
        form.add_error("merged", str(problem))
        return False
    messages.success(request, gettext("“%(merged)s” is now one with “%(kept)s”.") % {"merged": name, "kept": kept})
    return True


def _furniture(title: str, list_view: str, list_name: str) -> dict[str, Any]:
    crumbs = [{"url": reverse(list_view), "label": list_name}, {"url": "", "label": title}]
    return {"header_title": title, "header_icon": "group", "breadcrumbs_items": crumbs}


class OrganisationIndexView(FoldedIndexView):
    @property
    def header_more_buttons(self) -> list[Any]:
        merge = Button(gettext("Merge doubles"), url=reverse("merge_organisations"), icon_name="group", priority=5)
        return [*super().header_more_buttons, merge]


class SpeakerIndexView(FoldedIndexView):
    @property
    def header_more_buttons(self) -> list[Any]:
        return [*super().header_more_buttons, *map(_merge_button, Edition.objects.all())]


def _merge_button(edition: Edition) -> Button:
    label = gettext("Merge doubles: %(edition)s") % {"edition": edition}
    return Button(label, url=reverse("merge_speakers", args=[edition.pk]), icon_name="group", priority=5)
