"""Badges come, are replaced and go with the people who hold them."""

from django.db import transaction
from django.utils import timezone

from badges.domain.keys import key_of
from badges.models import Badge, Revocation
from badges.tokens import hash_code, write_code
from foundation.audit.recording import record
from foundation.jobs.requesting import request_job
from registrations.models import Attendee

HIGHEST_SERIAL = 255


class TooManyReprints(Exception):
    """The serial has one byte: a badge can be replaced 255 times."""


@transaction.atomic(savepoint=False)
def issue_badge(attendee: Attendee) -> Badge:
    """The attendee's live badge; made, with the job that draws it, when there is none."""
    last = last_badge(lock(attendee))
    if last is None or last.is_revoked:
        return make_badge(attendee, next_serial(last))
    return last


def issue_first_badge(attendee: Attendee) -> Badge:
    """For an attendee written in this very transaction: nobody else can know of them, so nothing is locked."""
    return make_badge(attendee, serial=0)


@transaction.atomic(savepoint=False)
def replace_badge(attendee: Attendee) -> Badge:
    """A new serial for the attendee; the badge in hand is no longer let in."""
    revoke_badges(lock(attendee), because=Revocation.REPLACED)
    return make_badge(attendee, next_serial(last_badge(attendee)))


def lock(attendee: Attendee) -> Attendee:
    """One transaction at a time decides which badge a person holds."""
    Attendee.objects.select_for_update(no_key=True).only("pk").get(pk=attendee.pk)
    return attendee


def last_badge(attendee: Attendee) -> Badge | None:
    """With the highest serial: no other badge of the person can be live."""
    return attendee.badges.order_by("-serial").first()


@transaction.atomic
def revoke_badges(attendee: Attendee, *, because: Revocation) -> None:
    for badge in attendee.badges.live().select_for_update():
        badge.revoked_at = timezone.now()
        badge.revoked_because = because
        badge.save(update_fields=["revoked_at", "revoked_because"])
        record(action="badge.revoked", subject=badge, because=because.value)


def make_badge(attendee: Attendee, serial: int) -> Badge:
    key = key_of(attendee.edition)
    badge = Badge.objects.create(
        attendee=attendee,
        key=key,
        number=attendee.pk,
        serial=serial,
        code_hash=hash_code(write_code(key.number, attendee.pk, serial, secret=bytes(key.secret))),
        issued_at=timezone.now(),
    )
    record(action="badge.issued", subject=badge, attendee=attendee.pk)
    request_job("badge", key=str(badge.pk))
    return badge


def next_serial(last: Badge | None) -> int:
    serial = 0 if last is None else last.serial + 1
    if serial > HIGHEST_SERIAL:
        raise TooManyReprints
    return serial
