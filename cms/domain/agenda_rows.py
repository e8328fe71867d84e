"""Sessions as rows of the agenda; what many rows share is written and escaped once for a page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.utils.html import conditional_escape as escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext, pgettext

from cms.domain.addresses import EditionAddress
from cms.domain.people import PersonLink, person_link
from events.domain.agenda import AgendaEntry, AgendaPart, AgendaRoom, AgendaSession, AgendaTheme, Text
from events.models import SessionAccess, SessionKind
from foundation.i18n import active_language
from foundation.i18n.markup import said, said_in
from foundation.text import spoken_language_name


@dataclass(frozen=True, slots=True)
class ThemeMark:
    key: str
    title: SafeString
    colour: SafeString


@dataclass(frozen=True, slots=True)
class Mark:
    """A word in a frame; `name` is its class."""

    name: SafeString
    text: SafeString


def mark(name: str, text: str) -> Mark:
    return Mark(SafeString(name), escape(text))


@dataclass(frozen=True, slots=True)
class SessionRow:
    """`code` is what a star remembers."""

    code: SafeString
    classes: SafeString
    anchor: str
    url: str
    title: SafeString
    kind: SafeString
    states: list[Mark]
    until: SafeString
    spoken: list[SafeString]
    people: list[PersonLink]
    themes: list[ThemeMark]
    starts_at: datetime
    ends_at: datetime
    minutes: int
    room: SafeString


class RowWriter:
    """Writes rows in the active language, below one edition's address."""

    def __init__(self, address: EditionAddress) -> None:
        self.address = address
        self.language = active_language()
        self._kind = cache(lambda kind: escape(SessionKind(kind).label))
        self._until = cache(lambda time: escape(gettext("until {time}").format(time=time)))
        self._in_language = cache(self._write_language)
        self._rooms: dict[str, SafeString] = {}
        self._themes: dict[str, ThemeMark] = {}
        self._people: dict[tuple[str, str], PersonLink] = {}

    def row(self, entry: AgendaEntry, place: str = "") -> SessionRow:
        session, slot = entry.session, entry.slot
        return SessionRow(
            code=SafeString(star_code(session)),
            classes=self._classes(session, place),
            anchor=session.key if session.is_break and slot == session.slots[0] else "",
            url="" if session.is_break else self.address.session(session.key),
            title=self._said(session.title),
            kind=self._kind(session.kind),
            states=list(self._states(session)),
            until=self._until(f"{slot.ends_at:%H:%M}"),
            spoken=[] if session.is_break else list(self._spoken(session)),
            people=[self.person(part) for part in session.people],
            themes=[self.theme(theme) for theme in session.themes],
            starts_at=slot.starts_at,
            ends_at=slot.ends_at,
            minutes=slot.minutes,
            room=self.room(slot.room) if slot.room else SafeString(),
        )

    def _classes(self, session: AgendaSession, place: str) -> SafeString:
        state = "is-cancelled" if session.is_cancelled else ""
        theme = f"theme-{session.themes[0].colour}" if session.themes else ""
        return SafeString(" ".join(filter(None, ("session", state, theme, place))))

    def room(self, room: AgendaRoom) -> SafeString:
        if room.key not in self._rooms:
            self._rooms[room.key] = self._said(room.name)
        return self._rooms[room.key]

    def theme(self, theme: AgendaTheme) -> ThemeMark:
        if theme.key not in self._themes:
            self._themes[theme.key] = theme_mark(theme)
        return self._themes[theme.key]

    def person(self, part: AgendaPart) -> PersonLink:
        key = part.person.key, part.role
        if key not in self._people:
            self._people[key] = person_link(part, self.address)
        return self._people[key]

    def _states(self, session: AgendaSession) -> Iterator[Mark]:
        if session.is_cancelled:
            yield mark("state-stop", gettext("cancelled"))
        if session.access != SessionAccess.PUBLIC:
            yield mark("state-closed", session.access_name)

    def _spoken(self, session: AgendaSession) -> Iterator[SafeString]:
        if session.language not in {"", self.language}:
            yield self._in_language(session.language)
        if session.interpretation:
            yield escape(gettext("interpreted into {languages}").format(languages=interpretation_of(session)))

    def _write_language(self, code: str) -> SafeString:
        return escape(gettext("in {language}").format(language=spoken_language_name(code, self.language)))

    def _said(self, text: Text) -> SafeString:
        language = text.language_for(self.language)
        return said_in(self.language, text.written_in(language), language)


def rows_of(session: AgendaSession, address: EditionAddress) -> list[SessionRow]:
    """One row for each time the session is held."""
    writer = RowWriter(address)
    return [writer.row(AgendaEntry(session, slot)) for slot in session.slots]


def interpretation_of(session: AgendaSession) -> str:
    """The languages into which it is interpreted, in words."""
    language = active_language()
    names = (spoken_language_name(code, language) for code in session.interpretation)
    return pgettext("between the words of a list", ", ").join(names)


def star_code(session: AgendaSession) -> str:
    """Short, and the same whatever the session is renamed to; releases older than numbers have only keys."""
    return str(session.number or session.key)


def theme_mark(theme: AgendaTheme) -> ThemeMark:
    return ThemeMark(theme.key, said(theme.title), escape(theme.colour))


def theme_marks(themes: Iterable[AgendaTheme]) -> list[ThemeMark]:
    return [theme_mark(theme) for theme in themes]
