from typing import Any

from django.core.management.base import BaseCommand

from config.demo.preparation import prepare


class Command(BaseCommand):
    help = "Sets up the demo's database, static files and administrator where they are missing."
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for news in prepare():
            self.stdout.write(news)
