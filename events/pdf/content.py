"""What a programme on paper says: one language, every word ready to be drawn."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Remark:
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Cover:
    """`as_of` names the release, `address` leads to the agenda as it is now and `invitation` says so."""

    kind: str
    title: str
    slogan: str
    days: str
    place: str
    as_of: str
    remarks: tuple[Remark, ...]
    address: str
    invitation: str


@dataclass(frozen=True, slots=True)
class PersonLine:
    """`about` is the role, where a person does more than speak, and the organisation."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class ThemeLine:
    title: str
    colour: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A session in one of its slots; `facts` are how it is spoken and who may come."""

    starts: str
    until: str
    length: str
    title: str
    kind: str
    room: str
    address: str
    facts: tuple[str, ...] = ()
    people: tuple[PersonLine, ...] = ()
    themes: tuple[ThemeLine, ...] = ()
    is_break: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """`about` is how much is held, and from when to when."""

    title: str
    about: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class IndexedSession:
    """`places` count the entries of all days from 0."""

    title: str
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class IndexedPerson:
    name: str
    about: str
    sessions: tuple[IndexedSession, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Headings and what repeats on every page; `page` has gaps for {page} and {pages}."""

    contents: str
    themes: str
    people: str
    page: str
    clock: str
    nothing: str


@dataclass(frozen=True, slots=True)
class Programme:
    language: str
    cover: Cover
    words: Words
    days: tuple[Day, ...] = ()
    themes: tuple[ThemeLine, ...] = ()
    people: tuple[IndexedPerson, ...] = ()
