from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from events.models import Edition
from registrations.domain.types import open_registration


class Command(BaseCommand):
    help = "Offers the usual registration types for an edition; those that are there stay as they are."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("edition", help="the edition's address, such as eiraq-4")

    def handle(self, *_: object, edition: str, **__: Any) -> None:
        wanted = Edition.objects.filter(slug=edition).first()
        if wanted is None:
            raise CommandError(f"There is no edition “{edition}”.")
        types = open_registration(wanted)
        self.stdout.write(f"{edition} offers {', '.join(one.key for one in types)}.")
