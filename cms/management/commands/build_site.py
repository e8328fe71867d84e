from typing import Any

from django.core.management.base import BaseCommand

from cms.domain.building import build_site


class Command(BaseCommand):
    help = "Adds the pages of the site that are missing, in three languages."

    def handle(self, *_: object, **__: Any) -> None:
        build_site()
