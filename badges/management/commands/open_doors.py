from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from badges.domain.doors import open_doors
from events.models import Edition


class Command(BaseCommand):
    help = "Make the zone and gates of an edition; what is there stays."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("edition", help="the edition's address, such as eiraq-4")

    def handle(self, *_args: Any, **options: Any) -> None:
        edition = Edition.objects.filter(slug=options["edition"]).first()
        if edition is None:
            raise CommandError(f"There is no edition “{options['edition']}”.")
        gates = open_doors(edition)
        self.stdout.write(f"{len(gates)} gates of {edition.slug} are open.")
