from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from events.domain import planning
from events.domain.planning import (
    PlanIsOver,
    PlannedAlready,
    TimeIsPast,
    cancel_plan,
    carry_out,
    due_plans,
    plan_release,
)
from events.domain.releases import DraftHasChanged, draft_digest, next_content, release_agenda
from events.domain.texts import Text
from events.models import PlannedRelease, PlanState, Slot
from events.tasks import release_what_is_due
from foundation.audit.invariants import breaches
from foundation.mail.models import Message
from tests.events.programmes import changed_programme
from tests.factories.access import StaffFactory
from tests.factories.events import SlotFactory

SOON = timedelta(minutes=5)


@pytest.fixture
def edition(db):
    return SlotFactory().session.edition


def plan(edition, **options):
    return plan_release(edition, at=timezone.now() + SOON, note=Text("ملاحظة"), **options)


def due(plan):
    PlannedRelease.objects.filter(pk=plan.pk).update(at=timezone.now() - SOON)
    return plan.pk


def test_nothing_is_released_before_its_time(edition):
    plan(edition)

    release_what_is_due()

    assert not edition.releases.exists()


def test_what_is_due_is_released_with_its_note_in_the_name_of_who_planned_it(edition):
    editor = StaffFactory()
    pk = due(plan(edition, by=editor))

    release_what_is_due()

    release = edition.releases.get()
    assert (release.note_ar, release.released_by) == ("ملاحظة", editor)
    assert PlannedRelease.objects.get(pk=pk).release == release
    assert PlannedRelease.objects.get(pk=pk).is_as_planned


def test_a_plan_whose_draft_changed_releases_what_is_there_and_says_so(edition):
    pk = due(plan(edition))
    Slot.objects.update(minutes=15)

    done = carry_out(pk)

    assert (done.state, done.is_as_planned) == (PlanState.RELEASED, False)
    assert edition.releases.get().content["sessions"][0]["slots"][0][2].endswith("07:15:00+00:00")


def test_a_plan_that_finds_nothing_to_release_says_so(edition):
    pk = due(plan(edition))
    release_agenda(edition)

    done = carry_out(pk)

    assert (done.state, done.release, done.is_as_planned) == (PlanState.NOTHING, None, True)
    assert edition.releases.count() == 1


@pytest.mark.django_db
def test_a_plan_can_tell_people_or_not():
    for tells_people, count in [(False, 0), (True, 11)]:
        Message.objects.all().delete()
        carry_out(due(plan(changed_programme(), tells_people=tells_people)))
        assert Message.objects.count() == count


def test_an_edition_has_one_open_plan_whoever_asks(edition):
    first = plan(edition)

    with pytest.raises(PlannedAlready):
        plan(edition)
    with pytest.raises(IntegrityError), transaction.atomic():
        PlannedRelease.objects.create(edition=edition, at=timezone.now())

    cancel_plan(first)
    assert plan(edition).state == PlanState.OPEN


def test_a_cancelled_plan_releases_nothing(edition):
    made = plan(edition)
    cancel_plan(made)

    assert carry_out(due(made)) is None
    assert not edition.releases.exists()


def test_a_plan_that_is_over_cannot_be_cancelled(edition):
    made = plan(edition)
    carry_out(due(made))

    with pytest.raises(PlanIsOver):
        cancel_plan(made)


def test_a_time_that_is_past_is_refused(edition):
    with pytest.raises(TimeIsPast):
        plan_release(edition, at=timezone.now(), note=Text())


def test_a_plan_that_fails_stays_open_and_does_not_keep_others_waiting(edition, monkeypatch):
    other = SlotFactory().session.edition
    broken, fine = due(plan(edition)), due(plan(other))
    whole = planning.release_agenda

    def release_or_fail(which, **options):
        if which == edition:
            raise RuntimeError
        return whole(which, **options)

    monkeypatch.setattr(planning, "release_agenda", release_or_fail)
    release_what_is_due()

    states = dict(PlannedRelease.objects.values_list("pk", "state"))
    assert states == {broken: PlanState.OPEN, fine: PlanState.RELEASED}


def test_a_draft_that_is_not_the_one_that_was_seen_is_not_planned(edition):
    seen = draft_digest(next_content(edition))
    Slot.objects.update(minutes=15)

    with pytest.raises(DraftHasChanged):
        plan(edition, seen=seen)
    assert not PlannedRelease.objects.exists()


def test_every_plan_and_what_became_of_it_is_in_the_audit(edition):
    cancel_plan(plan(edition))
    carry_out(due(plan(edition)))
    carry_out(due(plan(edition)))

    assert list(breaches()) == []
    assert list(PlannedRelease.objects.values_list("state", flat=True)) == ["nothing", "released", "cancelled"]


@pytest.fixture
def meeting(monkeypatch):
    """Both workers find the plan due before either takes it, and meet again once they have, if the guard lets them."""
    barrier, claim = Barrier(2), planning._claim

    def claim_then_meet(*args):
        with suppress(BrokenBarrierError):
            barrier.wait(timeout=5)
        return claim(*args)

    monkeypatch.setattr(planning, "_claim", claim_then_meet)
    return barrier


def answer(pk):
    try:
        done = carry_out(pk)
    finally:
        connection.close()
    return done.state if done else "left alone"


def claim_without_asking(pk, state):
    return bool(PlannedRelease.objects.filter(pk=pk).update(state=state, release=None))


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("is_guarded", "answers"), [(True, ["left alone", "released"]), (False, ["nothing", "released"])]
)
def test_two_workers_carry_out_a_plan_once(monkeypatch, is_guarded, answers, request):
    if not is_guarded:
        monkeypatch.setattr(planning, "_claim", claim_without_asking)
    request.getfixturevalue("meeting")
    pk = due(plan(SlotFactory().session.edition))

    with ThreadPoolExecutor(2) as pool:
        given = list(pool.map(answer, [pk, pk]))

    assert sorted(given) == answers
    assert due_plans() == []
