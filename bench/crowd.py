"""Fills the open edition with people who hold badges; runs inside the product."""

import uuid
from collections.abc import Iterator, Sequence
from itertools import cycle

from django.db import transaction
from django.db.models import Model
from django.utils import timezone

from badges.domain.keys import key_of
from badges.models import Badge
from badges.tokens import hash_code, write_code
from bench.names import Somebody, people
from events.models import Edition, EditionState
from foundation.audit.actors import SYSTEM
from foundation.audit.models import Entry
from registrations.domain.capacity import change_capacity
from registrations.domain.registering import PRIVACY
from registrations.models import Attendee, Consent, Order
from registrations.tokens import new_code, new_secret


@transaction.atomic
def gather(count: int, *, seed: int = 1) -> list[Badge]:
    """Badges that no worker draws, of people who break no invariant."""
    edition = open_edition()
    crowd = list(people(count, seed=seed))
    orders = Order.objects.bulk_create(orders_of(edition, crowd))
    attendees = Attendee.objects.bulk_create(attendees_of(edition, crowd, orders))
    badges = Badge.objects.bulk_create(badges_of(edition, attendees))
    Consent.objects.bulk_create(consents_of(attendees))
    Entry.objects.bulk_create([*entries_of("order.confirmed", orders), *entries_of("badge.issued", badges)])
    return badges


def open_edition() -> Edition:
    """The latest one, with places for everybody."""
    edition = Edition.objects.filter(state=EditionState.OPEN).latest("starts_on")
    for kind in edition.registration_types.all():
        change_capacity(kind, None)
    return edition


def orders_of(edition: Edition, crowd: list[Somebody]) -> Iterator[Order]:
    for number, person in enumerate(crowd):
        yield Order(
            edition=edition,
            code=new_code(),
            secret=new_secret(),
            form_token=uuid.uuid4(),
            language=person.language,
            email=f"person{number}@example.org",
        )


def attendees_of(edition: Edition, crowd: list[Somebody], orders: list[Order]) -> Iterator[Attendee]:
    kinds = cycle(edition.registration_types.all())
    for person, order, kind in zip(crowd, orders, kinds, strict=False):
        yield Attendee(edition=edition, order=order, registration_type=kind, email=order.email, **vars(person))


def badges_of(edition: Edition, attendees: list[Attendee]) -> Iterator[Badge]:
    key, now = key_of(edition), timezone.now()
    for attendee in attendees:
        code_hash = hash_code(write_code(key.number, attendee.pk, 0, secret=bytes(key.secret)))
        yield Badge(attendee=attendee, key=key, number=attendee.pk, code_hash=code_hash, issued_at=now, drawn_at=now)


def consents_of(attendees: list[Attendee]) -> Iterator[Consent]:
    for attendee in attendees:
        yield Consent(attendee=attendee, purpose=PRIVACY, language=attendee.language, text="…", given_at=timezone.now())


def entries_of(action: str, subjects: Sequence[Model]) -> Iterator[Entry]:
    for subject in subjects:
        yield Entry(
            at=timezone.now(),
            actor=SYSTEM,
            action=action,
            subject_type=subject._meta.label_lower,
            subject_id=str(subject.pk),
        )
