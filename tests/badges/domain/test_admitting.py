from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from badges.domain.admitting import record_scan
from badges.domain.issuing import issue_badge, replace_badge, revoke_badges
from badges.models import Reason, Revocation, Scan, Verdict
from tests.badges.forgeries import FORGERIES
from tests.factories.badges import MORNING, GateFactory, badge_for, reading_at, reading_of
from tests.factories.registrations import AttendeeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def gate():
    return GateFactory()


@pytest.fixture
def badge(gate):
    return badge_for(gate)


def verdict_of(reading):
    scan = record_scan(reading, by=None)
    return scan.verdict, scan.reason


def test_a_badge_is_admitted_once_a_day(gate, badge):
    first = record_scan(reading_of(badge, gate), by=None)
    second = record_scan(reading_of(badge, gate, at=MORNING + timedelta(hours=1)), by=None)

    assert (first.verdict, second.verdict) == (Verdict.ADMITTED, Verdict.ALREADY_ADMITTED)
    assert second.first_scan == first


def test_the_next_morning_a_badge_is_admitted_again(gate, badge):
    record_scan(reading_of(badge, gate), by=None)

    assert verdict_of(reading_of(badge, gate, at=MORNING + timedelta(days=1))) == (Verdict.ADMITTED, "")


def test_another_gate_of_the_zone_knows_who_is_in(gate, badge):
    record_scan(reading_of(badge, gate), by=None)
    other_gate = GateFactory(zone=gate.zone, name_en="Gate B")

    scan = record_scan(reading_of(badge, other_gate), by=None)

    assert (scan.verdict, scan.first_scan.gate) == (Verdict.ALREADY_ADMITTED, gate)


def test_another_zone_admits_on_its_own(gate, badge):
    record_scan(reading_of(badge, gate), by=None)
    dinner = GateFactory(zone__edition=gate.zone.edition)

    assert verdict_of(reading_of(badge, dinner)) == (Verdict.ADMITTED, "")


def test_the_day_is_counted_on_the_clocks_of_baghdad(gate, badge):
    late = MORNING.replace(hour=20, minute=59)
    record_scan(reading_of(badge, gate, at=late), by=None)

    assert verdict_of(reading_of(badge, gate, at=late + timedelta(minutes=2))) == (Verdict.ADMITTED, "")


def test_a_repeated_id_gets_the_first_answer_whatever_has_changed(gate, badge):
    reading = reading_of(badge, gate)
    record_scan(reading, by=None)
    revoke_badges(badge.attendee, because=Revocation.CANCELLED)

    assert verdict_of(reading) == (Verdict.ADMITTED, "")
    assert Scan.objects.count() == 1


def test_a_cancelled_badge_is_refused(gate, badge):
    revoke_badges(badge.attendee, because=Revocation.CANCELLED)

    assert verdict_of(reading_of(badge, gate)) == (Verdict.REFUSED, Reason.CANCELLED)


def test_a_withdrawn_attendee_is_refused_even_with_a_live_badge(gate, badge):
    badge.attendee.withdrawn_at = timezone.now()
    badge.attendee.save(update_fields=["withdrawn_at"])

    assert verdict_of(reading_of(badge, gate)) == (Verdict.REFUSED, Reason.CANCELLED)


def test_a_reprint_lets_in_and_the_old_badge_does_not(gate, badge):
    reprint = replace_badge(badge.attendee)

    assert verdict_of(reading_of(badge, gate)) == (Verdict.REFUSED, Reason.REPLACED)
    assert verdict_of(reading_of(reprint, gate)) == (Verdict.ADMITTED, "")


def test_a_badge_of_another_edition_is_refused(gate):
    badge = issue_badge(AttendeeFactory())

    assert verdict_of(reading_of(badge, gate)) == (Verdict.REFUSED, Reason.OTHER_EDITION)


def test_a_code_typed_in_small_letters_with_blanks_is_read(gate, badge):
    reading = reading_of(badge, gate)
    typed = " ".join(reading.code[at : at + 4] for at in range(0, 28, 4)).lower()

    assert verdict_of(replace(reading, code=typed)) == (Verdict.ADMITTED, "")


@pytest.mark.parametrize("days", [-1, 1])
def test_a_phone_whose_clock_is_a_day_wrong_cannot_admit_twice(gate, badge, days):
    record_scan(reading_of(badge, gate, at=timezone.now()), by=None)
    by_its_clock = timezone.now() + timedelta(days=days)

    reading = replace(reading_of(badge, gate, at=by_its_clock), sent_at=by_its_clock)

    assert verdict_of(reading) == (Verdict.ALREADY_ADMITTED, "")


@pytest.mark.parametrize(("change", "reason"), FORGERIES)
def test_what_is_not_genuine_is_refused_and_kept(gate, badge, change, reason):
    code = change(reading_of(badge, gate).code)

    assert verdict_of(reading_at(gate, code)) == (Verdict.REFUSED, reason)
    assert Scan.objects.get().badge is None


def test_a_valid_code_is_not_stored_in_the_scan(gate, badge):
    assert record_scan(reading_of(badge, gate), by=None).code == ""
