import json

from django.core.management.base import BaseCommand
from django.db import transaction
from django.test import Client

from badges.domain.cards import code_of
from badges.domain.doors import open_doors
from badges.models import Badge
from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.faults.app.editions import open_edition, open_type
from tests.registrations.people import register_person


class Command(BaseCommand):
    """So many people register, two gates open, somebody signs in at the doors; prints what a phone must know."""

    def add_arguments(self, parser):
        parser.add_argument("people", type=int)

    @transaction.atomic
    def handle(self, people, **options):
        edition = open_edition()
        kind = open_type(edition)
        for number in range(people):
            register_person(kind, email=f"person{number}@example.org")
        badges = Badge.objects.select_related("key").order_by("pk")
        venue = {
            "session": session_of_door_staff(),
            "gates": [gate.pk for gate in open_doors(edition)],
            "codes": [code_of(badge) for badge in badges],
        }
        self.stdout.write(json.dumps(venue))


def session_of_door_staff():
    client = Client()
    client.force_login(StaffFactory(roles=[Role.DOOR]))
    return client.cookies["sessionid"].value
