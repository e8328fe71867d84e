import json

from django.core.management.base import BaseCommand
from django.db import transaction
from django.test import Client

from badges.domain.cards import code_of
from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.factories.badges import GateFactory, badge_for
from tests.factories.registrations import RegistrationTypeFactory


class Command(BaseCommand):
    """Two gates, so many badges, and somebody signed in at the doors; prints what a phone must know."""

    def add_arguments(self, parser):
        parser.add_argument("badges", type=int)

    @transaction.atomic
    def handle(self, badges, **options):
        gate = GateFactory()
        other = GateFactory(zone=gate.zone)
        kind = RegistrationTypeFactory(edition=gate.zone.edition)
        codes = [code_of(badge_for(gate, registration_type=kind)) for _ in range(badges)]
        client = Client()
        client.force_login(StaffFactory(roles=[Role.DOOR]))
        session = client.cookies["sessionid"].value
        self.stdout.write(json.dumps({"session": session, "gates": [gate.pk, other.pk], "codes": codes}))
