"""Tells what a file would change, or brings it in: in one transaction, with one audit entry, quiet the second time."""

from collections.abc import Callable
from dataclasses import replace

from django.db import transaction
from wagtail.log_actions import log

from events.domain.importing.editions import edition_from, edition_named
from events.domain.importing.orders import ImportOrder, ImportRefused, check_order, wishes_of
from events.domain.importing.plans import Plan, plan_import
from events.domain.importing.reports import OutcomeKind, Part, Report
from events.domain.placing import lock_programme
from events.domain.releases import release_agenda
from events.domain.states import record_state
from events.domain.texts import Text
from events.formats.reading.files import read_programme
from events.formats.reading.programme import ProgrammeFile
from events.models import Edition
from foundation.access.models import User
from foundation.audit.recording import record

Tell = Callable[[int, int], None]
STEPS = 3


def check_import(raw: bytes, order: ImportOrder, *, tell: Tell | None = None) -> Report:
    """Writes nothing; raises Unreadable."""
    file = _read(raw, order, tell)
    edition = edition_named(order.slug) or edition_from(file, order.slug, draft=order.draft)
    return plan_import(file, edition).report


def import_programme(raw: bytes, order: ImportOrder, *, by: User | None = None, tell: Tell | None = None) -> Report:
    """Raises Unreadable, or ImportRefused when rows are refused and the order does not say `partly`."""
    return _bring_in(_read(raw, order, tell), order, by)


def _read(raw: bytes, order: ImportOrder, tell: Tell | None) -> ProgrammeFile:
    """Reading takes longest, so it comes before the transaction and is told when it is done."""
    edition = edition_named(order.slug)
    check_order(order, edition)
    file = read_programme(raw, wishes_of(order, edition))
    if tell:
        tell(1, STEPS)
    return file


@transaction.atomic
def _bring_in(file: ProgrammeFile, order: ImportOrder, by: User | None) -> Report:
    edition = edition_named(order.slug) or edition_from(file, order.slug, draft=order.draft)
    if edition.pk:
        lock_programme(edition)
    plan = plan_import(file, edition)
    if plan.report.is_refused and not order.partly:
        raise ImportRefused(plan.report)
    if plan.report.writes:
        _write(plan, edition, by)
    return _released(plan.report, edition, draft=order.draft)


def _write(plan: Plan, edition: Edition, by: User | None) -> None:
    if plan.report.makes_edition:
        edition.save()
        record_state(edition, was=None)
    plan.write(by=by)
    log(edition, "wagtail.create" if plan.report.makes_edition else "wagtail.edit", user=by)
    sessions = plan.report.counts[Part.SESSIONS]
    record(
        action="programme.imported",
        subject=edition,
        created=sessions[OutcomeKind.CREATED],
        changed=sessions[OutcomeKind.CHANGED],
        refused=len(plan.report.refusals),
        language=plan.report.language,
    )


def _released(report: Report, edition: Edition, *, draft: bool) -> Report:
    if draft or not report.makes_edition:
        return report
    note = Text(ar="البرنامج الأول", ckb="یەکەم کارنامە", en="First programme")
    return replace(report, release=release_agenda(edition, note=note).number)
