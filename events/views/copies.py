"""A new edition made from an old one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.auth import permission_required

from events.domain.copying import copy_edition
from events.forms.copies import EditionCopyForm
from events.models import Edition
from foundation.i18n import translated_fields


@permission_required("events.add_edition")
def copy(request: HttpRequest, pk: int) -> HttpResponse:
    original = get_object_or_404(Edition, pk=pk)
    titles = {column: getattr(original, column) for column in translated_fields("title")}
    form = EditionCopyForm(request.POST or None, initial={**titles, "number": original.number + 1})
    if request.method == "POST" and form.is_valid():
        edition = copy_edition(original, **form.cleaned_data)
        messages.success(request, gettext("“%(edition)s” is in preparation.") % {"edition": edition})
        return redirect("edition:edit", edition.pk)
    return render(request, "events/admin/copy.html", _furniture(original) | {"form": form, "original": original})


def _furniture(original: Edition) -> dict[str, Any]:
    title = gettext("Copy edition")
    crumbs = [
        {"url": reverse("edition:index"), "label": gettext("Editions")},
        {"url": reverse("edition:edit", args=[original.pk]), "label": str(original)},
        {"url": "", "label": title},
    ]
    return {"header_title": title, "header_icon": "copy", "breadcrumbs_items": crumbs}
