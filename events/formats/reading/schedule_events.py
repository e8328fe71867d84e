"""The events of a schedule as sessions of ours; an event whose value cannot be kept is refused, and no other."""

from datetime import date, datetime
from typing import Any, Final

from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from events.formats.reading.event_times import Clocks, read_time
from events.formats.reading.kinds import is_pause, kind_of
from events.formats.reading.merging import Event
from events.formats.reading.notes import Notes
from events.formats.reading.programme import Identity, RoomRow, SessionRow, SlotOfRow
from events.formats.reading.schedule_parts import LONGEST_TITLE, Rooms, read_links, read_people
from events.formats.reading.spoken import spoken_code
from events.formats.reading.values import prose, texts, whole, word
from events.models import SessionKind
from foundation.text import slugify_name

Tree = dict[str, Any]

LONGEST_SESSION_TITLE: Final = 500
_LONGEST_KEY: Final = 70
_UNNAMED_SESSION: Final = _("Session without a title")
_UNNAMED_ROOM: Final = _("Room without a name")
_PROSE: Final = ("subtitle", "abstract", "description")


class Events:
    """`listed` are the moments that events name themselves, each with the day they are listed under."""

    def __init__(
        self,
        language: str,
        clocks: Clocks,
        rooms: Rooms,
        notes: Notes,
        *,
        acronym: str = "",
        base_url: str = "",
        is_plain: bool = False,
    ) -> None:
        self.acronym = acronym
        self.base_url = base_url
        self.is_plain = is_plain
        self.language = language
        self.clocks = clocks
        self.rooms = rooms
        self.notes = notes
        self.rows: list[Event] = []
        self.listed: list[tuple[date, datetime]] = []
        self.moments: list[datetime] = []

    def read_day(self, day: date | None, node: Tree) -> None:
        for room in node["rooms"]:
            if not room["events"]:
                with self.notes.refusing(0):
                    self._met(room)
            for event in room["events"]:
                with self.notes.refusing(event["where"]):
                    self.rows.append(self._event(event, room, day))

    def _met(self, room: Tree, event: Tree | None = None) -> RoomRow | None:
        """An event's own room counts where the list it stands in has no name."""
        inner = (event or {}).get("room")
        name, guid = room.get("name"), word(room.get("guid"))
        if isinstance(inner, dict):
            guid = guid or word(inner.get("guid"))
        if not word(name):
            name = word(inner) or self._in_own_words(_UNNAMED_ROOM)
        return self.rooms.meet(name, guid or word((event or {}).get("room_guid")))

    def _event(self, event: Tree, room: Tree, day: date | None) -> Event:
        row = self._session(event, self._slots(event, room, day))
        number, title = whole(event.get("id")), word(event.get("title"))
        return Event(row, (number, title) if number and title else None)

    def _slots(self, event: Tree, room: Tree, day: date | None) -> tuple[SlotOfRow, ...] | None:
        timed = read_time(event, day, self.clocks, self.notes)
        if timed is None:
            return None
        starts_at, minutes = timed
        self.moments.append(starts_at)
        if day and word(event.get("date")):
            self.listed.append((day, starts_at))
        return (SlotOfRow(self._met(room, event), starts_at, minutes),)

    def _session(self, event: Tree, slots: tuple[SlotOfRow, ...] | None) -> SessionRow:
        people = read_people(event.get("persons") or event.get("speakers"), self.language, is_plain=self.is_plain)
        kind = self._kind(event, has_people=bool(people))
        title = self._title(event, kind)
        abstract = prose([event.get(name) for name in _PROSE], self.language, is_plain=self.is_plain)
        identity = self._identity(event)
        theme = texts(event.get("track"), self.language, LONGEST_TITLE, is_plain=self.is_plain)
        return SessionRow(
            event["where"],
            (identity,) if identity else (),
            self._key(event),
            {"title": title, "abstract": abstract},
            self._columns(event, kind),
            (theme,) if theme else (),
            people,
            slots,
            read_links(event, self.notes, event["where"], self.base_url),
        )

    def _identity(self, event: Tree) -> Identity | None:
        guid, number, code = (whole(event.get(name)) for name in ("guid", "id", "code"))
        return Identity.of(guid=guid, number=number if number != "0" else "", code=code)

    def _key(self, event: Tree) -> str:
        """Without the conference and the number that some systems put before it."""
        slug = word(event.get("slug")).removeprefix(f"{self.acronym}-").removeprefix(f"{whole(event.get('id'))}-")
        return slugify_name(slug, _LONGEST_KEY)

    def _kind(self, event: Tree, *, has_people: bool) -> str:
        told = [word(event.get("type")), word(event.get("track"))]
        kinds = [kind_of(text) or "" for text in told]
        if SessionKind.BREAK in kinds or (not has_people and is_pause(word(event.get("title")))):
            return SessionKind.BREAK.value
        return kinds[0]

    def _columns(self, event: Tree, kind: str) -> dict[str, Any]:
        language = spoken_code(word(event.get("language")))
        return {name: value for name, value in (("kind", kind), ("language", language)) if value}

    def _title(self, event: Tree, kind: str) -> dict[str, str]:
        found = texts(event.get("title"), self.language, LONGEST_SESSION_TITLE, is_plain=self.is_plain)
        return found or self._made_up_title(event, kind)

    def _made_up_title(self, event: Tree, kind: str) -> dict[str, str]:
        named = (word(event.get(name)) for name in ("subtitle", "slug"))
        title = next(filter(None, named), "") or self._in_own_words(
            SessionKind(kind).label if kind else _UNNAMED_SESSION
        )
        self.notes.remark("named_without_title", event["where"], text=title)
        return {self.language: title[:LONGEST_SESSION_TITLE]}

    def _in_own_words(self, message: str | Promise) -> str:
        with translation.override(self.language):
            return str(message)
