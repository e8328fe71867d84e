import json

from django.core.management.base import BaseCommand
from django.db import transaction

from tests.faults.app.editions import open_edition, open_type


class Command(BaseCommand):
    """An edition begins to take registrations; prints where its form is and what to choose in it."""

    @transaction.atomic
    def handle(self, **options):
        kind = open_type(open_edition())
        form = {"page": f"/en/{kind.edition.slug}/register/", "registration_type": kind.pk}
        self.stdout.write(json.dumps(form))
