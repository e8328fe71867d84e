from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin.auth import permission_required

from events.domain.importing.reports import OutcomeKind, Part, Report
from events.domain.importing.uploads import CHECK, IMPORT, begin_import, report_of, take_upload
from events.formats.programme_template import template_csv, template_xlsx
from events.formats.reading.notes import Note
from events.forms.importing import UploadForm
from events.models import Edition, ImportState, ProgrammeImport
from foundation.access.models import User
from foundation.i18n import active_language, language_name
from foundation.jobs.models import Job, JobState

may_import = permission_required("events.add_programmeimport")

_ROWS_SHOWN = 50
_TYPES = {
    "xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", template_xlsx),
    "csv": ("text/csv; charset=utf-8", template_csv),
}


@may_import
def upload_programme(request: HttpRequest) -> HttpResponse:
    form = UploadForm(request.POST or None, request.FILES or None, user=request.user, initial=_asked(request))
    if request.method == "POST" and form.is_valid():
        file, person = form.cleaned_data["file"], cast("User", request.user)
        upload = take_upload(file.read(), file_name=file.name, order=form.order(), user=person)
        return redirect("programme_import:report", pk=upload.pk)
    latest = ProgrammeImport.objects.defer("report").select_related("made_by")[:10]
    status = 422 if form.errors else 200
    return render(request, "events/admin/import.html", {**_furniture(), "form": form, "latest": latest}, status=status)


def _asked(request: HttpRequest) -> dict[str, str]:
    return {"edition": request.GET.get("edition", "")}


@may_import
@require_GET
def import_report(request: HttpRequest, pk: int) -> HttpResponse:
    upload = get_object_or_404(ProgrammeImport, pk=pk)
    report = report_of(upload)
    told = _told(report, request.GET.get("all", "")) if report else {}
    facts = {
        **told,
        "upload": upload,
        "report": report,
        "edition": Edition.objects.filter(slug=upload.slug).first(),
        "trouble": Note(**upload.trouble) if upload.trouble else None,
        "job": _job(upload),
        "may_begin": may_begin(request, upload),
    }
    return render(request, "events/admin/import_report.html", {**_furniture(upload), **facts})


def _told(report: Report, opened: str) -> dict[str, Any]:
    return {
        "tables": _tables(report, opened),
        "kinds": OutcomeKind.labels,
        "counts": [(Part(part).label, [count[kind] for kind in OutcomeKind]) for part, count in report.counts.items()],
        "language_told": language_name(report.language),
    }


def _tables(report: Report, opened: str) -> list[dict[str, Any]]:
    """Each with its first rows, and how many more there are."""
    found = {
        "refused": (gettext("Refused rows"), report.refusals),
        "created": (gettext("New sessions"), report.of_kind("created")),
        "changed": (gettext("Changed sessions"), report.of_kind("changed")),
        "left": (gettext("Not in the file, left as they are"), report.left),
        "remarks": (gettext("Read otherwise than written"), report.remarks),
    }
    return [_table(name, title, rows, is_open=name == opened) for name, (title, rows) in found.items() if rows]


def _table(name: str, title: str, rows: Any, *, is_open: bool) -> dict[str, Any]:
    shown = rows if is_open else rows[:_ROWS_SHOWN]
    return {"name": name, "title": title, "rows": shown, "count": len(rows), "is_cut": len(shown) < len(rows)}


def _job(upload: ProgrammeImport) -> Job | None:
    kind = CHECK if upload.state == ImportState.CHECKING else IMPORT
    return Job.objects.filter(kind=kind, key=str(upload.pk)).first()


@may_import
@require_GET
def import_progress(_request: HttpRequest, pk: int) -> HttpResponse:
    """Asked every second by the page that waits."""
    upload = get_object_or_404(ProgrammeImport.objects.defer("report"), pk=pk)
    job = _job(upload)
    is_dead = job is not None and job.state == JobState.DEAD
    done, total = (job.progress_count, job.total_count) if job else (0, 0)
    return JsonResponse({"is_working": upload.is_working and not is_dead, "done": done, "total": total})


@may_import
@require_POST
def start_import(request: HttpRequest, pk: int) -> HttpResponse:
    """Asked twice, it begins once."""
    upload = get_object_or_404(ProgrammeImport.objects.defer("report"), pk=pk)
    if not may_begin(request, upload):
        raise PermissionDenied
    begin_import(upload)
    return redirect("programme_import:report", pk=pk)


def may_begin(request: HttpRequest, upload: ProgrammeImport) -> bool:
    """A new edition is made only by who may add editions, whoever brought the file."""
    return request.user.has_perm("events.add_edition") or Edition.objects.filter(slug=upload.slug).exists()


@may_import
@require_GET
def import_template(_request: HttpRequest, form: str) -> HttpResponse:
    if form not in _TYPES:
        raise Http404
    content_type, make = _TYPES[form]
    language = active_language()
    response = HttpResponse(make(language), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="programme-{language}.{form}"'
    return response


def _furniture(upload: ProgrammeImport | None = None) -> dict[str, Any]:
    title = gettext("Import a programme")
    crumbs = [{"url": reverse("programme_import:index"), "label": title}]
    if upload:
        crumbs.append({"url": "", "label": upload.file_name})
    return {"header_title": title, "header_icon": "download", "breadcrumbs_items": crumbs}
