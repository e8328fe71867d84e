from datetime import UTC, datetime
from uuid import uuid4

import factory
from django.utils import timezone
from factory.django import DjangoModelFactory

from badges.domain.admitting import Reading
from badges.domain.cards import code_of
from badges.domain.issuing import issue_badge
from badges.models import Badge, Gate, Zone
from tests.factories.events import EditionFactory
from tests.factories.registrations import AttendeeFactory

MORNING = datetime(2026, 5, 11, 6, 12, tzinfo=UTC)


class ZoneFactory(DjangoModelFactory):
    class Meta:
        model = Zone

    edition = factory.SubFactory(EditionFactory)
    key = factory.Sequence(lambda n: f"zone-{n}")
    name_ar = "مكان المؤتمر"


class GateFactory(DjangoModelFactory):
    class Meta:
        model = Gate

    zone = factory.SubFactory(ZoneFactory)
    key = factory.Sequence(lambda n: f"gate-{n}")
    name_ar = "البوابة أ"
    name_ckb = "دەروازەی ئا"
    name_en = "Gate A"


def badge_for(gate: Gate, **attendee: object) -> Badge:
    return issue_badge(AttendeeFactory(order__edition=gate.zone.edition, **attendee))


def reading_of(badge: Badge, gate: Gate, *, at: datetime = MORNING) -> Reading:
    return reading_at(gate, code_of(badge), at=at)


def reading_at(gate: Gate, code: str, *, at: datetime = MORNING) -> Reading:
    """Sent now, by a phone whose clock is right."""
    return Reading(uuid4(), gate, code, scanned_at=at, sent_at=timezone.now())
