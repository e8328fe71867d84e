"""Fills the open edition with people who hold badges; runs inside the product."""

import uuid
from collections.abc import Iterator
from itertools import cycle

from django.db import transaction
from django.utils import timezone

from badges.domain.keys import key_of
from badges.models import Badge
from badges.tokens import hash_code, write_code
from bench.names import Somebody, people
from events.models import Edition, EditionState
from registrations.models import Attendee, Order
from registrations.tokens import new_code, new_secret


@transaction.atomic
def gather(count: int, *, seed: int = 1) -> list[Badge]:
    """Badges that nobody has asked a worker to draw."""
    edition = Edition.objects.filter(state=EditionState.OPEN).latest("starts_on")
    crowd = list(people(count, seed=seed))
    orders = Order.objects.bulk_create(orders_of(edition, crowd))
    attendees = Attendee.objects.bulk_create(attendees_of(edition, crowd, orders))
    return Badge.objects.bulk_create(badges_of(edition, attendees))


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
    key = key_of(edition)
    for attendee in attendees:
        code = write_code(key.number, attendee.pk, 0, secret=bytes(key.secret))
        yield Badge(attendee=attendee, key=key, number=attendee.pk, code_hash=hash_code(code), issued_at=timezone.now())
