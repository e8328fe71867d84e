from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext

from events.domain.importing import ImportOrder, ImportRefused, Report, check_import, import_programme
from events.formats.reading.notes import Unreadable


class Command(BaseCommand):
    help = "Imports a programme from schedule.xml, schedule.json or a spreadsheet, whole or not at all."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--edition", required=True, help="The edition's address; it is made if there is none.")
        parser.add_argument("--time-zone", default="", help="Of times without one, such as Asia/Baghdad.")
        parser.add_argument("--language", default="", help="The language of the file's texts: ar, ckb or en.")
        parser.add_argument("--dry-run", action="store_true", help="Tell what would change and write nothing.")
        parser.add_argument("--draft", action="store_true", help="Do not release the agenda of a new edition.")
        parser.add_argument("--partly", action="store_true", help="Import the good rows though others are refused.")

    def handle(self, *_: object, file: Path, **options: Any) -> None:
        order = ImportOrder(
            options["edition"], options["time_zone"], options["language"], options["draft"], options["partly"]
        )
        run = check_import if options["dry_run"] else import_programme
        try:
            report = run(_bytes_of(file), order)
        except Unreadable as problem:
            raise CommandError(str(problem)) from problem
        except ImportRefused as problem:
            self._tell(problem.report)
            raise CommandError(gettext("Nothing was imported.")) from problem
        self._tell(report)
        self._conclude(report, is_dry=options["dry_run"], partly=order.partly)

    def _conclude(self, report: Report, *, is_dry: bool, partly: bool) -> None:
        if is_dry and report.is_refused and not partly:
            raise CommandError(gettext("Nothing would be imported."))
        self.stdout.write(_ending(report, is_dry=is_dry))

    def _tell(self, report: Report) -> None:
        for line in _lines(report):
            self.stdout.write(line)


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as problem:
        raise CommandError(gettext("%(file)s cannot be read.") % {"file": file}) from problem


def _lines(report: Report) -> Iterator[str]:
    yield from report.told_counts
    for outcome in report.outcomes:
        if outcome.kind != "unchanged":
            fields = f" ({outcome.field_names})" if outcome.fields else ""
            yield f"{outcome.kind_name}: {report.place(outcome.where)}: {outcome.title}{fields}"
    for title in report.left:
        yield gettext("Not in the file, left as it is: %(title)s") % {"title": title}
    for note in report.remarks:
        yield gettext("Note: %(place)s: %(note)s") % {"place": report.place(note.where), "note": note}
    for note in report.refusals:
        yield gettext("Refused: %(place)s: %(note)s") % {"place": report.place(note.where), "note": note}


def _ending(report: Report, *, is_dry: bool) -> str:
    facts = {"slug": report.slug}
    if not report.writes:
        return gettext("%(slug)s is as the file says; nothing to write.") % facts
    if is_dry:
        return gettext("This was a dry run; nothing was written to %(slug)s.") % facts
    if report.release:
        return gettext("%(slug)s is imported and its agenda released.") % facts
    return gettext("%(slug)s is imported. Release the agenda to publish it.") % facts
