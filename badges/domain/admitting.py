"""What the gate answers to a code, once and for all."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import DateField
from django.utils import timezone

from badges.domain.clocks import moment_of_reading
from badges.domain.reading import Unreadable, badge_named, find_badge, normal_code, storable_code
from badges.models import Badge, Gate, Reason, Revocation, Scan, Verdict
from foundation.access.models import User
from foundation.statements import Blank, Statement

TO_ADMIT = Statement(lambda: badge_named(Badge.objects.locked().for_admission()))
FIRST_ADMISSION = Statement(
    lambda: Scan.objects.filter(
        badge_id=Blank("badge"),
        zone_id=Blank("zone"),
        day=Blank("day", DateField()),
        verdict=Verdict.ADMITTED,
    ).select_related("gate")
)


@dataclass(frozen=True, slots=True)
class Reading:
    """One code read at one gate; `id` is made by the phone and makes repeats harmless, both times are by its clock."""

    id: UUID
    gate: Gate
    code: str
    scanned_at: datetime
    sent_at: datetime


def record_scan(reading: Reading, *, by: User | None) -> Scan:
    """The stored scan; a repeated id gets the first answer whatever has changed since."""
    try:
        return judge(reading, by)
    except IntegrityError:
        # Nearly every reading is new. This one is stored already, or another server has just admitted its badge.
        return stored_scan(reading) or judge(reading, by)


def stored_scan(reading: Reading) -> Scan | None:
    return Scan.objects.told().filter(pk=reading.id).first()


@transaction.atomic
def judge(reading: Reading, by: User | None) -> Scan:
    """Lock the badge, then look: two gates that read one badge at one moment get one admission."""
    scan = new_scan(reading, by)
    try:
        scan.badge = find_badge(normal_code(reading.code), among=TO_ADMIT)
    except Unreadable as problem:
        scan.code = storable_code(reading.code)
        scan.verdict, scan.reason = Verdict.REFUSED, problem.reason
    else:
        decide(scan, scan.badge)
    scan.save(force_insert=True)
    return scan


def new_scan(reading: Reading, by: User | None) -> Scan:
    now = timezone.now()
    scanned_at = moment_of_reading(reading.scanned_at, reading.sent_at, now)
    zone = reading.gate.zone
    return Scan(
        id=reading.id,
        gate=reading.gate,
        zone=zone,
        day=scanned_at.astimezone(zone.edition.zone).date(),
        scanned_at=scanned_at,
        received_at=now,
        scanned_by=by,
    )


def decide(scan: Scan, badge: Badge) -> None:
    if reason := reason_to_refuse(badge, scan.zone.edition_id):
        scan.verdict, scan.reason = Verdict.REFUSED, reason
        return
    scan.first_scan = FIRST_ADMISSION.one(badge=badge.pk, zone=scan.zone_id, day=scan.day)
    scan.verdict = Verdict.ALREADY_ADMITTED if scan.first_scan else Verdict.ADMITTED


def reason_to_refuse(badge: Badge, edition_pk: int) -> Reason | None:
    if badge.attendee.edition_id != edition_pk:
        return Reason.OTHER_EDITION
    if badge.is_revoked and badge.revoked_because == Revocation.REPLACED:
        return Reason.REPLACED
    if badge.is_revoked or not badge.attendee.is_entitled:
        return Reason.CANCELLED
    return None
