"""One row of the table as one session; an empty cell says nothing."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from events.formats.reading.cells import (
    EXCELS_FAULTS,
    cell_clock,
    cell_day,
    cell_minutes,
    cell_prose,
    cell_text,
    checked,
    day_beside_clock,
    is_ambiguous,
)
from events.formats.reading.event_times import LONGEST
from events.formats.reading.kinds import access_of, is_every_room, kind_of, state_of
from events.formats.reading.markup import web_address
from events.formats.reading.moments import minutes_between, plainly
from events.formats.reading.notes import BadValue, Note, Notes, shown
from events.formats.reading.programme import Identity, LinkRow, PersonRow, RoomRow, SessionRow, SlotOfRow, Texts
from events.formats.reading.schedule_events import LONGEST_SESSION_TITLE
from events.formats.reading.schedule_parts import LONGEST_NAME, LONGEST_TITLE
from events.formats.reading.sheets import Cells
from events.formats.reading.spoken import spoken_code
from events.formats.reading.table_columns import Column
from events.formats.reading.table_names import Name, agree, name_of, united
from events.models import MaterialKind, PersonRole
from foundation.i18n import LANGUAGES
from foundation.text import fold, slugify_name

_SEPARATORS: Final = re.compile("[;؛|]")
_SPACES: Final = re.compile(r"\s+")
_LONGEST_KEY: Final = 70
_ONE_DAY: Final = timedelta(days=1)
_LONGEST_NIGHT: Final = 12 * 60
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
        self.has_rooms = any(field == "room" for field, _ in columns)
        self.known_rooms: Mapping[Name, RoomRow] = {}
        self.is_ambiguous = False

    def look_through(self, rows: Iterable[Cells]) -> None:
        """Before any is read: a later row may say in another language how an earlier one's room is called."""
        named = (_Row(self.columns, cells).texts_at_hand("room") for cells in rows)
        self.known_rooms = united(filter(None, named))

    def name(self, where: int, cells: Cells) -> Identity | str | int:
        """What rows of one session share."""
        row = _Row(self.columns, cells)
        guid = Identity.of(guid=plainly(row.said("guid")))
        return guid or slugify_name(row.said("key"), _LONGEST_KEY) or where

    def read(self, where: int, cells: Cells) -> SessionRow:
        row = _Row(self.columns, cells)
        title = row.texts("title", LONGEST_SESSION_TITLE)
        if not title:
            raise BadValue("no_title")
        identity = Identity.of(guid=plainly(cell_text(row.cell("guid"))))
        return SessionRow(
            where,
            (identity,) if identity else (),
            slugify_name(cell_text(row.cell("key")), _LONGEST_KEY),
            {"title": title, "abstract": row.texts("abstract")},
            self._columns(row),
            tuple(row.lists("theme", LONGEST_TITLE)),
            self._people(row),
            self._slots(row, where),
            tuple(self._links(row, where)),
            has_all_themes=True,
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

    def _slots(self, row: "_Row", where: int) -> tuple[SlotOfRow, ...] | None:
        day, start = cell_day(row.cell("day")), cell_clock(row.cell("start"))
        if day is None and start is None:
            return None
        if start is None:
            raise BadValue("no_start")
        starts_at = self._starts_at(day, day_beside_clock(row.cell("start")), start)
        self._tell_of_order(row, where)
        room = self._room(row)
        length = self._length(row, starts_at, where)
        return (SlotOfRow(room, starts_at, length, keeps_room=not self.has_rooms),)

    def _starts_at(self, day: date | None, own_day: date | None, start: time) -> datetime:
        """A start that names its own day is at that day; else what begins before the day's end is after midnight."""
        late = _ONE_DAY if start < self.day_changes_at else timedelta(0)
        if own_day and day and own_day not in {day, day + late}:
            raise BadValue("two_days", first=day.isoformat(), second=own_day.isoformat())
        if own_day is None and day is None:
            raise BadValue("no_day")
        return datetime.combine(own_day or (day or date.min) + late, start, self.zone)

    def day_of(self, moment: datetime) -> date:
        return moment.date() - (_ONE_DAY if moment.time() < self.day_changes_at else timedelta(0))

    def _tell_of_order(self, row: "_Row", where: int) -> None:
        """Once: 5/11/2030 is the fifth of November here, and the eleventh of May elsewhere."""
        text = cell_text(row.cell("day")) or cell_text(row.cell("start"))
        if not self.is_ambiguous and is_ambiguous(text):
            self.is_ambiguous = True
            self.notes.remark("day_first", where, text=shown(text))

    def _length(self, row: "_Row", starts_at: datetime, where: int) -> int:
        minutes, until = cell_minutes(row.cell("duration")), self._until(row, starts_at)
        if minutes is not None and until is not None and minutes != until:
            self.notes.remark("end_ignored", where, minutes=minutes)
        length = until if minutes is None else minutes
        if length is None:
            raise BadValue("no_duration")
        if not 1 <= length <= LONGEST:
            raise BadValue("bad_duration", text=str(length))
        return length

    def _until(self, row: "_Row", starts_at: datetime) -> int | None:
        """Until an end that names its day, or until the next time of that clock in the coming twelve hours."""
        cell = row.cell("end")
        end, day = cell_clock(cell), day_beside_clock(cell)
        if end is None:
            return None
        ends_at = datetime.combine(day or starts_at.date(), end, starts_at.tzinfo)
        if day is None and minutes_between(starts_at, ends_at) < 0:
            ends_at += _ONE_DAY
        minutes = minutes_between(starts_at, ends_at)
        if minutes <= 0 or (day is None and ends_at.date() > starts_at.date() and minutes > _LONGEST_NIGHT):
            raise BadValue("ends_before")
        return minutes

    def _room(self, row: "_Row") -> RoomRow | None:
        """None is every room, which is said by name or by naming none."""
        name = row.texts("room", LONGEST_NAME)
        if not name or any(map(is_every_room, name.values())):
            return None
        return self.known_rooms[name_of(name)]

    def _people(self, row: "_Row") -> tuple[PersonRow, ...] | None:
        """Each once in each part."""
        people = {
            (name_of(name), role): PersonRow(None, name, role=role)
            for role in PersonRole.values
            for name in row.lists(role, LONGEST_NAME)
        }
        return tuple(people.values()) or None

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
        value = self._value(field, language)
        if isinstance(value, str) and value.strip() in EXCELS_FAULTS:
            raise BadValue("excels_fault", text=value.strip())
        return value

    def said(self, field: str) -> str:
        """Whatever stands there, without a complaint."""
        return cell_text(self._value(field, None))

    def texts_at_hand(self, field: str) -> dict[str, str]:
        found = {language: cell_text(self._value(field, language)) for language in LANGUAGES}
        return {language: text for language, text in found.items() if text}

    def _value(self, field: str, language: str | None) -> Any:
        position = self.columns.get((field, language))
        return self.cells[position] if position is not None and position < len(self.cells) else None

    def texts(self, field: str, most: int | None = None) -> dict[str, str]:
        read = cell_text if most else cell_prose
        found = {language: read(self.cell(field, language)) for language in LANGUAGES}
        return {language: checked(text, most or len(text)) for language, text in found.items() if text}

    def lists(self, field: str, most: int) -> list[Texts]:
        """The first name of each language is the first person's, and so on; an empty place is kept."""
        told = {language: _names(cell_prose(self.cell(field, language))) for language in LANGUAGES}
        named = {language: names for language, names in told.items() if names}
        if len(counts := sorted({len(names) for names in named.values()})) > 1:
            raise BadValue("other_count", first=counts[0], second=counts[-1])
        people = (dict(zip(named, names, strict=True)) for names in zip(*named.values(), strict=True))
        found = [{language: checked(name, most) for language, name in person.items() if name} for person in people]
        return [texts for texts in found if texts]


def _names(text: str) -> list[str]:
    """A line that ends with a separator goes on in the next."""
    lines = [line.strip().rstrip(";؛|") for line in text.splitlines() if line.strip()]
    return [" ".join(part.split()) for line in lines for part in _SEPARATORS.split(line)]


def joined(rows: Iterable[SessionRow], notes: Notes) -> Iterator[SessionRow]:
    """Rows of one guid or key are one session, held several times; one of another title is refused."""
    found: dict[Identity | str | int, SessionRow] = {}
    slots: dict[Identity | str | int, dict[datetime, SlotOfRow]] = {}
    for row in rows:
        name = next(iter(row.identities), None) or row.key or row.where
        first = found.setdefault(name, row)
        if not agree(_folded_title(first), _folded_title(row)):
            notes.refusals.append(Note("other_title", row.where, {"text": shown(row.title)}))
            continue
        found[name] = replace(first, texts={stem: {**row.texts[stem], **first.texts[stem]} for stem in first.texts})
        for slot in row.slots or ():
            if slot.starts_at in slots.setdefault(name, {}):
                notes.remark("same_time", row.where)
            slots[name].setdefault(slot.starts_at, slot)
    for name, row in found.items():
        yield replace(row, slots=tuple(slots[name].values()) if name in slots else None)


def _folded_title(row: SessionRow) -> dict[str, str]:
    return {code: fold(title) for code, title in row.texts["title"].items()}
