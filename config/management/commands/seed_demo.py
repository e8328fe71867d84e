from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from events.domain.seeding import seed_programme
from registrations.domain.seeding import seed_attendees


class Command(BaseCommand):
    help = "Makes a large made-up edition to look at and to measure with; asked again, it adds what is missing."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--attendees", type=int, default=0, metavar="N")
        parser.add_argument("--sessions", type=int, default=0, metavar="N")
        parser.add_argument("--seed", type=int, default=1, metavar="S")
        parser.add_argument("--force", action="store_true", help="Also where real people use the system.")

    def handle(self, *_: object, attendees: int, sessions: int, seed: int, force: bool, **__: Any) -> None:
        if not settings.IS_DEMO and not force:
            raise CommandError("This is not a demonstration; --force makes up people and sessions all the same.")
        edition = seed_programme(sessions, seed=seed, today=timezone.localdate())
        if attendees:
            seed_attendees(edition, attendees, seed=seed)
        self.stdout.write(f"{edition.slug}: {edition.sessions.count()} sessions, {edition.attendees.count()} attendees")
