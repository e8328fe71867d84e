"""The zones and gates an edition opens with."""

from django.db import transaction

from badges.models import Gate, Zone
from events.models import Edition

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
