from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext

from events.domain.loading import Loaded, load_edition
from events.formats.bad_file import BadFile


class Command(BaseCommand):
    help = "Loads an edition with its people, programme and news from a JSON file, whole or not at all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--draft", action="store_true", help="Do not release the agenda.")

    def handle(self, *_: object, file: Path, draft: bool, **__: Any) -> None:
        try:
            loaded = load_edition(file.read_bytes(), draft=draft)
        except OSError as problem:
            raise CommandError(gettext("%(file)s cannot be read.") % {"file": file}) from problem
        except BadFile as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(_told(loaded))


def _told(loaded: Loaded) -> str:
    facts = {"slug": loaded.edition.slug, "count": loaded.written_count}
    if loaded.release:
        return gettext("%(slug)s is loaded: %(count)d rows written, agenda released.") % facts
    if loaded.written_count:
        return gettext("%(slug)s is loaded: %(count)d rows written. Release the agenda to publish them.") % facts
    return gettext("%(slug)s is as the file says; nothing was written.") % facts
