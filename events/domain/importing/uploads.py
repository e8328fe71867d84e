"""A file brought by an editor: kept under a random name, checked, imported and thrown away, each by a job."""

import re
from dataclasses import asdict
from datetime import timedelta
from typing import Final
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from events.domain.importing.bringing import Tell, check_import, import_programme
from events.domain.importing.orders import ImportOrder, ImportRefused
from events.domain.importing.reports import Report
from events.formats.reading.notes import Note, Unreadable
from events.formats.reading.values import visible
from events.models import ImportState, ProgrammeImport
from foundation.access.models import User
from foundation.audit.actors import acting_as
from foundation.audit.recording import name_of
from foundation.jobs.documents import delete_document, documents, store_document
from foundation.jobs.requesting import request_job

CHECK: Final = "programme_check"
IMPORT: Final = "programme_import"
FORGET: Final = "programme_forget"
KEPT_FOR: Final = timedelta(days=1)

_LONGEST_NAME: Final = 120
_LAST_STEP: Final = re.compile(r"[^/\\]*$")


@transaction.atomic
def take_upload(content: bytes, *, file_name: str, order: ImportOrder, user: User | None) -> ProgrammeImport:
    upload = ProgrammeImport.objects.create(
        slug=order.slug,
        time_zone=order.time_zone,
        language=order.language,
        draft=order.draft,
        partly=order.partly,
        file_name=_harmless(file_name),
        stored_as=f"imports/{uuid4().hex}",
        made_by=user,
    )
    store_document(upload.stored_as, content)
    request_job(CHECK, key=str(upload.pk))
    request_job(FORGET, key=str(upload.pk), due_at=timezone.now() + KEPT_FOR)
    return upload


def check_upload(pk: int, *, tell: Tell | None = None) -> None:
    """Leaves the report of what an import would do; quiet when that was asked before."""
    upload = ProgrammeImport.objects.filter(pk=pk, state=ImportState.CHECKING).first()
    if upload is None:
        return
    try:
        report = check_import(_content(upload), _order(upload), tell=tell)
    except Unreadable as problem:
        _refuse(upload, note=problem.note)
        return
    if report.is_refused and not upload.partly:
        _refuse(upload, report=report)
        return
    _conclude(upload, ImportState.CHECKED, report)


@transaction.atomic
def begin_import(upload: ProgrammeImport) -> bool:
    """Whether this call was the one that began it."""
    checked = ProgrammeImport.objects.filter(pk=upload.pk, state=ImportState.CHECKED).exclude(stored_as="")
    begun = checked.update(state=ImportState.IMPORTING, report=None)
    if begun:
        request_job(IMPORT, key=str(upload.pk))
    return bool(begun)


def import_upload(pk: int, *, tell: Tell | None = None) -> None:
    """The programme and the news of it are written together, so that a worker's death leaves neither."""
    upload = ProgrammeImport.objects.filter(pk=pk, state=ImportState.IMPORTING).select_related("made_by").first()
    if upload is None:
        return
    try:
        with transaction.atomic(), acting_as(name_of(upload.made_by)):
            report = import_programme(_content(upload), _order(upload), by=upload.made_by, tell=tell)
            _conclude(upload, ImportState.DONE, report)
    except Unreadable as problem:
        _refuse(upload, note=problem.note)
    except ImportRefused as problem:
        _refuse(upload, report=problem.report)
    else:
        _throw_away(upload)


def forget_upload(pk: int) -> None:
    """Nobody came back for it."""
    upload = ProgrammeImport.objects.filter(pk=pk).exclude(stored_as="").first()
    if upload is not None:
        _throw_away(upload)


def report_of(upload: ProgrammeImport) -> Report | None:
    return Report.from_data(upload.report) if upload.report else None


def _content(upload: ProgrammeImport) -> bytes:
    try:
        with documents().open(upload.stored_as) as file:
            content: bytes = file.read()
    except (FileNotFoundError, OSError):
        raise Unreadable("file_is_gone") from None
    return content


def _order(upload: ProgrammeImport) -> ImportOrder:
    return ImportOrder(upload.slug, upload.time_zone, upload.language, upload.draft, upload.partly)


def _refuse(upload: ProgrammeImport, *, report: Report | None = None, note: Note | None = None) -> None:
    upload.trouble = asdict(note) if note else None
    _conclude(upload, ImportState.REFUSED, report)
    _throw_away(upload)


def _conclude(upload: ProgrammeImport, state: ImportState, report: Report | None) -> None:
    upload.state = state
    upload.report = report.as_data() if report else None
    upload.save(update_fields=["state", "report", "trouble"])


def _throw_away(upload: ProgrammeImport) -> None:
    """The row first: a file without a row is found by the invariants, a row without a file would be asked for."""
    name, upload.stored_as = upload.stored_as, ""
    upload.save(update_fields=["stored_as"])
    delete_document(name)


def _harmless(file_name: str) -> str:
    """For the eyes only: its last step, without what reorders letters."""
    last = _LAST_STEP.search(visible(file_name))
    plain = "".join(char for char in (last[0] if last else "") if char.isprintable())
    return " ".join(plain.split())[:_LONGEST_NAME] or "?"
