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


@transaction.atomic
def issue_badge(attendee: Attendee) -> Badge:
    """The attendee's live badge; made, with the job that draws it, when there is none."""
    attendee = Attendee.objects.select_for_update().get(pk=attendee.pk)
    return attendee.badges.live().first() or make_badge(attendee)


@transaction.atomic
def replace_badge(attendee: Attendee) -> Badge:
    """A new serial for the attendee; the badge in hand is no longer let in."""
    attendee = Attendee.objects.select_for_update().get(pk=attendee.pk)
    revoke_badges(attendee, because=Revocation.REPLACED)
    return make_badge(attendee)


@transaction.atomic
def revoke_badges(attendee: Attendee, *, because: Revocation) -> None:
    for badge in attendee.badges.live().select_for_update():
        badge.revoked_at = timezone.now()
        badge.revoked_because = because
        badge.save(update_fields=["revoked_at", "revoked_because"])
        record(action="badge.revoked", subject=badge, because=because.value)


def make_badge(attendee: Attendee) -> Badge:
    key = key_of(attendee.edition)
    serial = next_serial(attendee)
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


def next_serial(attendee: Attendee) -> int:
    last = attendee.badges.order_by("-serial").values_list("serial", flat=True).first()
    serial = 0 if last is None else last + 1
    if serial > HIGHEST_SERIAL:
        raise TooManyReprints
    return serial
