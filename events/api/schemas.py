"""What the API's answers look like; every text comes in three languages, empty where it is not written."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

MOST_AT_ONCE = 200


class PageIn(Schema):
    """Which part of a list."""

    limit: Annotated[int, Field(ge=1, le=MOST_AT_ONCE)] = 50
    offset: Annotated[int, Field(ge=0, le=1_000_000)] = 0


class SessionsIn(PageIn):
    """Only sessions for which all of this holds; rooms, themes and speakers are named by their keys."""

    day: date | None = None
    room: str = ""
    theme: str = ""
    kind: str = ""
    state: str = ""
    access: str = ""
    language: str = ""
    speaker: str = ""


class TextOut(Schema):
    ar: str
    ckb: str
    en: str


class EditionOut(Schema):
    """`release` is 0 while no agenda has been released."""

    slug: str
    number: int
    title: TextOut
    slogan: TextOut
    starts_on: date
    ends_on: date
    time_zone: str
    main_language: str
    is_held: bool
    venue: TextOut | None
    release: int
    released_at: datetime | None
    url: TextOut


class SlotOut(Schema):
    """No room means all rooms; a slot after midnight may belong to the day before."""

    room: str | None
    day: date
    starts_at: datetime
    ends_at: datetime
    minutes: int


class PartOut(Schema):
    speaker: str
    name: TextOut
    role: str


class MaterialOut(Schema):
    kind: str
    title: TextOut
    url: str


class SessionOut(Schema):
    """A break has no page and so no address."""

    key: str
    guid: str
    kind: str
    state: str
    access: str
    title: TextOut
    abstract: TextOut
    language: str
    interpretation: list[str]
    themes: list[str]
    people: list[PartOut]
    slots: list[SlotOut]
    materials: list[MaterialOut]
    url: TextOut | None


class OrganisationOut(Schema):
    key: str
    name: TextOut


class SpeakerOut(Schema):
    key: str
    guid: str
    honorific: TextOut
    academic_title: TextOut
    name: TextOut
    position: TextOut
    biography: TextOut
    organisation: OrganisationOut | None
    sessions: list[str]
    url: TextOut


class RoomOut(Schema):
    key: str
    guid: str
    name: TextOut
    accessibility: TextOut
    capacity: int | None


class ThemeOut(Schema):
    key: str
    title: TextOut
    colour: str


class EditionsOut(Schema):
    count: int
    items: list[EditionOut]


class SessionsOut(Schema):
    count: int
    items: list[SessionOut]


class SpeakersOut(Schema):
    count: int
    items: list[SpeakerOut]


class RoomsOut(Schema):
    count: int
    items: list[RoomOut]


class ThemesOut(Schema):
    count: int
    items: list[ThemeOut]
