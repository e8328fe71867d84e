"""Releasing at a set time: planned by an editor, carried out once by whichever worker comes first."""

from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext

from events.domain.releases import NothingToRelease, draft_digest, expect_draft, next_content, release_agenda
from events.domain.texts import Text
from events.models import AgendaRelease, Edition, PlannedRelease, PlanState
from foundation.access.models import User
from foundation.audit.recording import record
from foundation.text import format_time


class CannotPlan(Exception):
    pass


class TimeIsPast(CannotPlan):
    def __str__(self) -> str:
        return gettext("This time is past. Choose a later one, or release now.")


class PlannedAlready(CannotPlan):
    def __str__(self) -> str:
        return gettext("A release is planned already. Cancel that plan first.")


class PlanIsOver(CannotPlan):
    def __init__(self, plan: PlannedRelease) -> None:
        super().__init__(plan)
        self.plan = plan

    def __str__(self) -> str:
        time = format_time(self.plan.at, self.plan.edition.zone)
        return gettext("The release planned for %(time)s is no longer open; nothing was cancelled.") % {"time": time}


def plan_release(
    edition: Edition,
    *,
    at: datetime,
    note: Text,
    by: User | None = None,
    tells_people: bool = True,
    seen: str | None = None,
) -> PlannedRelease:
    """One plan at a time stands open for an edition; whoever has `seen` a draft plans for that one or none."""
    if at <= timezone.now():
        raise TimeIsPast
    content = next_content(edition)
    expect_draft(content, seen)
    try:
        return _write_plan(edition, at, note, by, tells_people=tells_people, draft=draft_digest(content))
    except IntegrityError as problem:
        raise PlannedAlready from problem


@transaction.atomic
def _write_plan(
    edition: Edition, at: datetime, note: Text, by: User | None, *, tells_people: bool, draft: str
) -> PlannedRelease:
    plan = PlannedRelease.objects.create(
        edition=edition,
        at=at,
        note_ar=note.ar,
        note_ckb=note.ckb,
        note_en=note.en,
        planned_by=by,
        tells_people=tells_people,
        draft=draft,
    )
    record(action="release.planned", subject=plan, edition=edition.pk, at=int(at.timestamp()))
    return plan


@transaction.atomic
def cancel_plan(plan: PlannedRelease) -> None:
    if not _claim(plan.pk, PlanState.CANCELLED):
        raise PlanIsOver(plan)
    record(action="release.plan_cancelled", subject=plan, edition=plan.edition_id)


def open_plan(edition: Edition) -> PlannedRelease | None:
    return edition.planned_releases.open().select_related("planned_by", "edition").first()


def due_plans() -> list[int]:
    return list(
        PlannedRelease.objects.open().filter(at__lte=timezone.now()).order_by("at").values_list("pk", flat=True)
    )


@transaction.atomic
def carry_out(pk: int) -> PlannedRelease | None:
    """Nothing when another worker was quicker or the plan was cancelled.

    What is released is the draft as it is now; the plan says whether that is the draft it was made for.
    """
    if not _claim(pk, PlanState.NOTHING):
        return None
    plan = PlannedRelease.objects.select_related("edition", "planned_by").get(pk=pk)
    plan.is_as_planned = plan.draft == draft_digest(next_content(plan.edition))
    plan.release = _release(plan)
    plan.state = PlanState.RELEASED if plan.release else PlanState.NOTHING
    plan.save(update_fields=["is_as_planned", "release", "state"])
    record(action=f"release.plan_{plan.state}", subject=plan, edition=plan.edition_id)
    return plan


def _claim(pk: int, state: PlanState) -> bool:
    """The row stays locked until the transaction ends; whoever waited for it finds it taken."""
    return bool(PlannedRelease.objects.open().filter(pk=pk).update(state=state))


def _release(plan: PlannedRelease) -> AgendaRelease | None:
    note = Text.of(plan, "note", plan.edition.main_language)
    try:
        return release_agenda(plan.edition, note=note, by=plan.planned_by, tells_people=plan.tells_people)
    except NothingToRelease:
        return None
