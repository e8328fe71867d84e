"""A programme from a file of any form we know; its first bytes tell the form, never its name."""

from typing import Final

from events.formats.reading.letters import in_utf8
from events.formats.reading.notes import Unreadable
from events.formats.reading.programme import ProgrammeFile, Wishes
from events.formats.reading.schedule import read_schedule
from events.formats.reading.schedule_json import read_schedule_json
from events.formats.reading.schedule_xml import read_schedule_xml
from events.formats.reading.sheets import read_csv, read_xlsx
from events.formats.reading.tables import read_table

MEGABYTE: Final = 1_000_000
MOST_MEGABYTES: Final = 50

_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_ZIP: Final = b"PK\x03\x04"
_SEEN: Final = 1000
_NOT_TEXT: Final = frozenset({*range(0x09), *range(0x0E, 0x1B)})


def read_programme(raw: bytes, wishes: Wishes) -> ProgrammeFile:
    """Raises Unreadable when the file as a whole cannot be read."""
    if len(raw) >= MOST_MEGABYTES * MEGABYTE:
        raise Unreadable("too_big", megabytes=MOST_MEGABYTES)
    form = form_of(raw)
    if form == "xml":
        return read_schedule(read_schedule_xml(raw), "line", wishes)
    if form == "json":
        return read_schedule(read_schedule_json(raw), "event", wishes)
    return read_table(read_xlsx(raw) if form == "xlsx" else read_csv(raw), wishes)


def form_of(raw: bytes) -> str:
    if raw.startswith(_ZIP):
        return "xlsx"
    if raw.startswith(_OLD_EXCEL):
        raise Unreadable("old_excel")
    start = in_utf8(raw[:_SEEN]).lstrip(b"\xef\xbb\xbf\xfe\xff\0 \t\r\n").replace(b"\0", b"")
    if not start:
        raise Unreadable("empty_file")
    if start[:1] in {b"<", b"{", b"["}:
        return "xml" if start[:1] == b"<" else "json"
    if _NOT_TEXT & set(start):
        raise Unreadable("unknown_form")
    return "csv"
