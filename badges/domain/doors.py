"""The zones and gates an edition opens with."""

from collections.abc import Iterable

from django.db import transaction

from badges.models import Gate, Zone
from events.models import Edition
from foundation.statements import Blank, Statement

TO_READ_AT = Statement(lambda: Gate.objects.for_reading().filter(pk=Blank("pk")))

VENUE = {"name_ar": "مكان المؤتمر", "name_ckb": "شوێنی کۆنفرانس", "name_en": "Venue"}
GATES = (
    ("gate-a", {"name_ar": "البوابة أ", "name_ckb": "دەروازەی ئا", "name_en": "Gate A"}),
    ("gate-b", {"name_ar": "البوابة ب", "name_ckb": "دەروازەی ب", "name_en": "Gate B"}),
)


@transaction.atomic
def open_doors(edition: Edition) -> list[Gate]:
    """One zone with two gates; what is already there stays as it is."""
    zone, _ = Zone.objects.get_or_create(edition=edition, key="venue", defaults=VENUE)
    return [Gate.objects.get_or_create(zone=zone, key=key, defaults=names)[0] for key, names in GATES]


def gates_to_read_at(pks: Iterable[int]) -> dict[int, Gate]:
    """Without those that are gone; a phone's readings are nearly always from one gate."""
    found = (TO_READ_AT.one(pk=pk) for pk in set(pks))
    return {gate.pk: gate for gate in found if gate}
