import sys
from typing import Any

from django.core.management.base import BaseCommand

from foundation.audit.invariants import breaches


class Command(BaseCommand):
    help = "Checks what must hold whatever happens; prints each breach and exits with 1 if there is one."

    def handle(self, *_args: Any, **_options: Any) -> None:
        count = 0
        for breach in breaches():
            count += 1
            self.stdout.write(str(breach))
        if count:
            sys.exit(1)
        self.stdout.write("Everything holds.")
