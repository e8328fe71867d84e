"""One row of the table as one session; an empty cell says nothing."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from typing import Any, Final
from zoneinfo import ZoneInfo

from events.formats.reading.cells import (
    cell_clock,
    cell_day,
    cell_minutes,
    cell_prose,
    cell_text,
    checked,
    day_beside_clock,
)
from events.formats.reading.event_times import LONGEST
from events.formats.reading.kinds import access_of, is_every_room, kind_of, state_of
from events.formats.reading.markup import web_address
from events.formats.reading.moments import minutes_between
from events.formats.reading.notes import BadValue, Notes, shown
from events.formats.reading.programme import Identity, LinkRow, PersonRow, RoomRow, SessionRow, SlotOfRow, Texts
from events.formats.reading.schedule_events import LONGEST_SESSION_TITLE
from events.formats.reading.schedule_parts import LONGEST_NAME, LONGEST_TITLE
from events.formats.reading.sheets import Cells
from events.formats.reading.spoken import spoken_code
from events.models import MaterialKind, PersonRole
from foundation.i18n import LANGUAGES
from foundation.text import slugify_name

Column = tuple[str, str | None]

_SEPARATORS: Final = re.compile(r"\s*[;؛\n\r|]+\s*")
_SPACES: Final = re.compile(r"\s+")
_LONGEST_KEY: Final = 70
_ONE_DAY: Final = timedelta(days=1)
_WORDS: Final[dict[str, tuple[str, Callable[[str], str | None]]]] = {
    "kind": ("unknown_kind", kind_of),
    "state": ("unknown_state", state_of),
    "access": ("unknown_access", access_of),
}


class RowReader:
    def __init__(self, columns: dict[Column, int], zone: ZoneInfo, day_changes_at: time, notes: Notes) -> None:
        self.columns = columns
        self.zone = zone
        self.day_changes_at = day_changes_at
        self.notes = notes
        self.rooms: dict[str, RoomRow] = {}
        self.days: set[date] = set()

    def read(self, where: int, cells: Cells) -> SessionRow:
        row = _Row(self.columns, cells)
        title = row.texts("title", LONGEST_SESSION_TITLE)
        if not title:
            raise BadValue("no_title")
        identity = Identity.of(guid=cell_text(row.cell("guid")))
        return SessionRow(
            where,
            (identity,) if identity else (),
            slugify_name(cell_text(row.cell("key")), _LONGEST_KEY),
            {"title": title, "abstract": row.texts("abstract")},
            self._columns(row),
            tuple(row.lists("theme", LONGEST_TITLE)),
            self._people(row),
            self._slots(row),
            tuple(self._links(row, where)),
        )

    def _columns(self, row: "_Row") -> dict[str, Any]:
        found: dict[str, Any] = {}
        for field, (code, read) in _WORDS.items():
            text = cell_text(row.cell(field))
            value = read(text)
            if text and value is None:
                raise BadValue(code, text=shown(text))
            if text:
                found[field] = value
        if spoken := cell_text(row.cell("spoken")):
            found["language"] = spoken_code(spoken)
        return found

    def _slots(self, row: "_Row") -> tuple[SlotOfRow, ...] | None:
        day, start = cell_day(row.cell("day")), cell_clock(row.cell("start"))
        if day is None and start is None:
            return None
        if start is None:
            raise BadValue("no_start")
        day = day or day_beside_clock(row.cell("start"))
        if day is None:
            raise BadValue("no_day")
        self.days.add(day)
        is_late = start < self.day_changes_at
        starts_at = datetime.combine(day + _ONE_DAY if is_late else day, start, self.zone)
        return (SlotOfRow(self._room(row), starts_at, _length(row, starts_at)),)

    def _room(self, row: "_Row") -> RoomRow | None:
        """None is every room, which is said by name or by naming none."""
        name = row.texts("room", LONGEST_NAME)
        if not name or any(map(is_every_room, name.values())):
            return None
        known = next((self.rooms[text] for text in name.values() if text in self.rooms), None)
        known = known or RoomRow(None, name)
        self.rooms.update(dict.fromkeys(name.values(), known))
        return known

    def _people(self, row: "_Row") -> tuple[PersonRow, ...] | None:
        people = [
            PersonRow(None, name, role=role) for role in PersonRole.values for name in row.lists(role, LONGEST_NAME)
        ]
        return tuple(people) or None

    def _links(self, row: "_Row", where: int) -> Iterator[LinkRow]:
        for told in filter(None, _SPACES.split(cell_prose(row.cell("links")))):
            url = web_address(told.strip(";؛"))
            if url:
                yield LinkRow(MaterialKind.LINK.value, "", url)
            else:
                self.notes.remark("left_out_link", where, text=shown(told))


class _Row:
    def __init__(self, columns: dict[Column, int], cells: Cells) -> None:
        self.columns = columns
        self.cells = cells

    def cell(self, field: str, language: str | None = None) -> Any:
        position = self.columns.get((field, language))
        return self.cells[position] if position is not None and position < len(self.cells) else None

    def texts(self, field: str, most: int | None = None) -> dict[str, str]:
        read = cell_text if most else cell_prose
        found = {language: read(self.cell(field, language)) for language in LANGUAGES}
        return {language: checked(text, most or len(text)) for language, text in found.items() if text}

    def lists(self, field: str, most: int) -> list[Texts]:
        """The first name of each language is the first person's, and so on."""
        named = [_names(cell_prose(self.cell(field, language))) for language in LANGUAGES]
        people = (dict(zip(LANGUAGES, names, strict=True)) for names in zip_longest(*named, fillvalue=""))
        return [{language: checked(name, most) for language, name in person.items() if name} for person in people]


def _names(text: str) -> list[str]:
    return [name for part in _SEPARATORS.split(text) if (name := " ".join(part.split()))]


def _length(row: _Row, starts_at: datetime) -> int:
    minutes = cell_minutes(row.cell("duration"))
    if minutes is None:
        end = cell_clock(row.cell("end"))
        if end is None:
            raise BadValue("no_duration")
        ends_at = datetime.combine(starts_at.date(), end, starts_at.tzinfo)
        minutes = minutes_between(starts_at, ends_at if ends_at > starts_at else ends_at + _ONE_DAY)
    if not 1 <= minutes <= LONGEST:
        raise BadValue("bad_duration", text=str(minutes))
    return minutes


def joined(rows: Iterable[SessionRow]) -> Iterable[SessionRow]:
    """Rows of one guid or key are one session, held several times."""
    found: dict[Identity | str | int, SessionRow] = {}
    for row in rows:
        name = next(iter(row.identities), None) or row.key or row.where
        first = found.get(name)
        found[name] = row if first is None else replace(first, slots=(*(first.slots or ()), *(row.slots or ())) or None)
    return found.values()
