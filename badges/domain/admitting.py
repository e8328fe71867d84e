"""What the gate answers to a code, once and for all."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from badges.domain.reading import Unreadable, find_badge, normal_code, storable_code
from badges.models import Badge, Gate, Reason, Revocation, Scan, Verdict
from events.models import Edition
from foundation.access.models import User

CLOCK_TOLERANCE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Reading:
    """One code read at one gate; `id` is made by the phone and makes repeats harmless."""

    id: UUID
    gate: Gate
    code: str
    scanned_at: datetime


def record_scan(reading: Reading, *, by: User | None) -> Scan:
    """The stored scan; a repeated id gets the first answer whatever has changed since."""
    if stored := Scan.objects.told().filter(pk=reading.id).first():
        return stored
    try:
        scan = judge(reading, by)
    except IntegrityError:
        return Scan.objects.told().get(pk=reading.id)
    return Scan.objects.told().get(pk=scan.pk)


@transaction.atomic
def judge(reading: Reading, by: User | None) -> Scan:
    """Lock the badge, then look: two gates that read one badge at one moment get one admission."""
    now = timezone.now()
    scanned_at = believable(reading.scanned_at, now)
    edition = reading.gate.zone.edition
    scan = Scan(
        id=reading.id,
        gate=reading.gate,
        zone=reading.gate.zone,
        day=scanned_at.astimezone(edition.zone).date(),
        scanned_at=scanned_at,
        received_at=now,
        scanned_by=by,
    )
    try:
        scan.badge = find_badge(normal_code(reading.code))
    except Unreadable as problem:
        scan.code = storable_code(reading.code)
        scan.verdict, scan.reason = Verdict.REFUSED, problem.reason
    else:
        decide(scan, scan.badge, edition)
    scan.save(force_insert=True)
    return scan


def decide(scan: Scan, badge: Badge, edition: Edition) -> None:
    badge = Badge.objects.select_for_update(of=("self",)).select_related("attendee").get(pk=badge.pk)
    if reason := reason_to_refuse(badge, edition):
        scan.verdict, scan.reason = Verdict.REFUSED, reason
        return
    scan.first_scan = Scan.objects.filter(
        badge=badge, zone_id=scan.zone_id, day=scan.day, verdict=Verdict.ADMITTED
    ).first()
    scan.verdict = Verdict.ALREADY_ADMITTED if scan.first_scan else Verdict.ADMITTED


def reason_to_refuse(badge: Badge, edition: Edition) -> Reason | None:
    if badge.attendee.edition_id != edition.pk:
        return Reason.OTHER_EDITION
    if badge.is_revoked and badge.revoked_because == Revocation.REPLACED:
        return Reason.REPLACED
    if badge.is_revoked or not badge.attendee.is_entitled:
        return Reason.CANCELLED
    return None


def believable(said: datetime, now: datetime) -> datetime:
    """A phone's clock that runs ahead must not admit a person to tomorrow."""
    return said if said <= now + CLOCK_TOLERANCE else now
