from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from cms.formats.look_files import look_files

STATIC_DIR = Path(__file__).resolve().parents[2] / "static" / "cms"


class Command(BaseCommand):
    help = "Draws the motif, the mark and the icons anew from their geometry."

    def handle(self, *args: Any, **options: Any) -> None:
        for name, content in look_files().items():
            target = STATIC_DIR / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            self.stdout.write(f"{name}: {len(content)} bytes")
