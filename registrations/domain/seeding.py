"""Many made-up attendees, written quickly and announced like real ones, to look at and to measure with."""

from collections.abc import Sequence
from random import Random
from typing import Final
from uuid import uuid4

from django.db import transaction
from django.utils import timezone

from events.models import Edition, Organisation
from foundation.audit.recording import record
from registrations.domain.capacity import change_capacity
from registrations.domain.directory import directory
from registrations.domain.registering import PRIVACY
from registrations.domain.seeding_names import random_name
from registrations.domain.types import open_registration
from registrations.models import Attendee, Consent, Order, RegistrationType
from registrations.signals import attendee_entitled
from registrations.tokens import new_code, new_secret

_BATCH: Final = 500
_CONSENT: Final = {"ar": "أوافق على حفظ بياناتي.", "ckb": "ڕازیم زانیارییەکانم هەڵبگیرێن."}
_POSITIONS: Final = {
    "ar": ("مدير", "مهندسة", "باحث", "رئيسة قسم", "مبرمج", "خبيرة", "موظف", "طالبة", ""),
    "ckb": ("بەڕێوەبەر", "ئەندازیار", "توێژەر", "سەرۆکی بەش", "پرۆگرامساز", "شارەزا", "فەرمانبەر", "خوێندکار", ""),
}
_WEIGHTS: Final = (85, 10, 5)


def seed_attendees(edition: Edition, count: int, *, seed: int) -> int:
    """Registers until the edition has that many; its types lose their limits. No mail is written."""
    have = edition.attendees.count()
    random = Random(f"{seed} {have} attendees")  # noqa: S311  # no secret: the same people for the same seed
    types = [change_capacity(one, None) for one in open_registration(edition)]
    organisations: list[Organisation | None] = [None, *directory(edition)]
    missing = max(0, count - have)
    for start in range(0, missing, _BATCH):
        _write(edition, min(_BATCH, missing - start), types, organisations, random)
    return missing


@transaction.atomic
def _write(
    edition: Edition,
    count: int,
    types: Sequence[RegistrationType],
    organisations: Sequence[Organisation | None],
    random: Random,
) -> None:
    people = [_person(edition, random.choices(types, _WEIGHTS)[0], organisations, random) for _ in range(count)]
    Order.objects.bulk_create([attendee.order for attendee in people])
    for attendee in people:
        attendee.order_id = attendee.order.pk
        attendee.fold()
    Attendee.objects.bulk_create(people)
    Consent.objects.bulk_create(_consent(attendee) for attendee in people)
    for attendee in people:
        record(action="order.confirmed", subject=attendee.order, type=attendee.registration_type_id)
        attendee_entitled.send(sender=Attendee, attendee=attendee, is_new=True)


def _person(
    edition: Edition, kind: RegistrationType, organisations: Sequence[Organisation | None], random: Random
) -> Attendee:
    name, latin, language = random_name(random)
    organisation = random.choice(organisations)
    phone = f"+9647{random.choice('578')}{random.randrange(10**8):08}"
    email = f"attendee{random.randrange(10**9)}@example.org"
    return Attendee(
        edition=edition,
        order=_order(edition, email, language),
        registration_type=kind,
        name=name,
        latin_name=latin,
        organisation=organisation,
        organisation_name=getattr(organisation, f"name_{language}", "") if organisation else "",
        position=random.choice(_POSITIONS[language]),
        email=email,
        phone=phone,
        language=language,
    )


def _order(edition: Edition, email: str, language: str) -> Order:
    return Order(
        edition=edition, code=new_code(), secret=new_secret(), form_token=uuid4(), email=email, language=language
    )


def _consent(attendee: Attendee) -> Consent:
    text = _CONSENT[attendee.language]
    return Consent(attendee=attendee, purpose=PRIVACY, language=attendee.language, text=text, given_at=timezone.now())
