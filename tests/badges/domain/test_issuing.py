from datetime import timedelta

import pytest
from django.core.files.storage import storages

from badges.domain.issuing import issue_badge, replace_badge
from badges.models import Badge
from foundation.jobs.models import Job
from foundation.jobs.requesting import requeue
from foundation.jobs.running import run_waiting
from registrations.signals import attendee_changed, attendee_entitled, attendee_withdrawn
from tests.factories.registrations import AttendeeFactory

pytestmark = pytest.mark.django_db


def test_an_entitled_attendee_gets_one_badge_and_one_job():
    attendee = AttendeeFactory()

    attendee_entitled.send(sender=None, attendee=attendee)
    attendee_entitled.send(sender=None, attendee=attendee)

    assert Badge.objects.live().filter(attendee=attendee).count() == 1
    assert Job.objects.filter(kind="badge").count() == 1


def test_a_withdrawn_attendee_has_no_live_badge():
    attendee = AttendeeFactory()
    issue_badge(attendee)

    attendee_withdrawn.send(sender=None, attendee=attendee)

    assert not Badge.objects.live().exists()


def test_a_changed_attendee_gets_a_new_serial():
    attendee = AttendeeFactory()
    issue_badge(attendee)

    attendee_changed.send(sender=None, attendee=attendee)

    assert list(Badge.objects.order_by("serial").values_list("serial", "revoked_because")) == [(0, "replaced"), (1, "")]


def test_the_worker_draws_the_badge_once_however_often_it_runs():
    badge = issue_badge(AttendeeFactory())
    run_waiting(within=timedelta(hours=1))
    badge.refresh_from_db()
    first = storages["documents"].open(badge.document).read()

    requeue(Job.objects.get())
    run_waiting(within=timedelta(hours=1))

    assert storages["documents"].open(badge.document).read() == first


def test_two_people_never_share_a_code():
    hashes = {issue_badge(AttendeeFactory()).code_hash for _ in range(3)}

    assert len(hashes) == 3


def test_a_reprint_has_its_own_code():
    attendee = AttendeeFactory()

    assert issue_badge(attendee).code_hash != replace_badge(attendee).code_hash
