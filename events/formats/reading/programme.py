"""A programme as read from any file: what the file says, and None for what it leaves open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any, Final
from uuid import NAMESPACE_URL, UUID, uuid5

from events.formats.reading.notes import Note
from foundation.text import fold

Texts = Mapping[str, str]
"""A text by language, holding only the languages in which the file says it."""

LONGEST_IDENTITY: Final = 200


@dataclass(frozen=True, slots=True)
class Identity:
    """How a file tells one thing from another; `kept` is empty for a guid that is a UUID."""

    guid: UUID
    kept: str = ""

    @property
    def in_source(self) -> str:
        """What a row of ours remembers of it when it has a guid of its own already."""
        return self.kept or f"guid:{self.guid}"

    def titled(self, title: str) -> "Identity":
        """Of one of several things that a file gives this very name."""
        return self._kept(f"{self.in_source} {fold(title)}")

    @classmethod
    def of(cls, *, guid: str = "", code: str = "", number: str = "") -> "Identity | None":
        """By the guid, else the source's id, else its code."""
        if guid:
            return cls._by_guid(guid)
        if number or code:
            return cls._kept(f"id:{number}" if number else f"code:{code}")
        return None

    @classmethod
    def _by_guid(cls, guid: str) -> "Identity":
        try:
            return cls(UUID(guid)) if len(guid) == len(str(UUID(int=0))) else cls._kept(f"guid:{guid}")
        except ValueError:
            return cls._kept(f"guid:{guid}")

    @classmethod
    def _kept(cls, name: str) -> "Identity":
        guid = uuid5(NAMESPACE_URL, f"schedule:{name}")
        return cls(guid, name if len(name) <= LONGEST_IDENTITY else f"guid:{guid}")


@dataclass(frozen=True, slots=True, eq=False)
class RoomRow:
    """The same room is the same row, however often it is named."""

    identity: Identity | None
    name: Texts

    @property
    def first_name(self) -> str:
        return next(iter(self.name.values()), "")


@dataclass(frozen=True, slots=True)
class PersonRow:
    identity: Identity | None
    name: Texts
    biography: Texts = field(default_factory=dict)
    role: str = ""

    @property
    def first_name(self) -> str:
        return next(iter(self.name.values()), "")


@dataclass(frozen=True, slots=True)
class SlotOfRow:
    """No room means every room; `keeps_room` is for files that have no rooms at all, and say nothing of them."""

    room: RoomRow | None
    starts_at: datetime
    minutes: int
    keeps_room: bool = False


@dataclass(frozen=True, slots=True)
class LinkRow:
    kind: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    """`columns` holds what the file says beside the texts: kind, state, language, access.

    `shared` are the names that the file gives to sessions of other titles, too; `has_all_themes` is for files that
    can name several.
    """

    where: int
    identities: tuple[Identity, ...]
    key: str
    texts: Mapping[str, Texts]
    columns: Mapping[str, Any] = field(default_factory=dict)
    themes: tuple[Texts, ...] = ()
    people: tuple[PersonRow, ...] | None = None
    slots: tuple[SlotOfRow, ...] | None = None
    links: tuple[LinkRow, ...] = ()
    shared: tuple[Identity, ...] = ()
    has_all_themes: bool = False

    @property
    def title(self) -> str:
        return next(iter(self.texts["title"].values()), "")


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """`counted_by` says what `where` of a note counts: line, event or row."""

    counted_by: str
    language: str
    zone: str
    title: Texts
    days: tuple[date, ...]
    day_changes_at: time | None
    rooms: tuple[RoomRow, ...]
    sessions: tuple[SessionRow, ...]
    refusals: tuple[Note, ...] = ()
    remarks: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for with the file, and below what stands where the file is silent."""

    time_zone: str = ""
    language: str = ""
    main_language: str = ""
    main_zone: str = ""
    day_changes_at: time | None = None
