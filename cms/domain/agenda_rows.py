"""A day of the agenda as the page shows it: hours, and in each its sessions side by side."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from django.utils.safestring import SafeString

from cms.domain.addresses import EditionAddress
from cms.domain.people import PersonLink, people_of
from events.domain.agenda import AgendaEntry, AgendaSession, AgendaTheme
from foundation.i18n.markup import said


@dataclass(frozen=True, slots=True)
class ThemeMark:
    key: str
    title: SafeString
    colour: str


@dataclass(frozen=True, slots=True)
class SessionRow:
    url: str
    title: SafeString
    kind: str
    state: str
    room: SafeString | None
    people: list[PersonLink]
    themes: list[ThemeMark]
    starts_at: datetime
    ends_at: datetime
    minutes: int


@dataclass(frozen=True, slots=True)
class Hour:
    """`ends_at` is None when its sessions end at different times."""

    starts_at: datetime
    ends_at: datetime | None
    is_break: bool
    sessions: list[SessionRow]


def hours_of(entries: Iterable[AgendaEntry], address: EditionAddress) -> list[Hour]:
    groups = groupby(entries, key=lambda entry: (entry.slot.starts_at, entry.session.is_break))
    return [_hour(list(group), address) for _, group in groups]


def session_row(entry: AgendaEntry, address: EditionAddress) -> SessionRow:
    session, slot = entry.session, entry.slot
    return SessionRow(
        url="" if session.is_break else address.session(session.key),
        title=said(session.title),
        kind=session.kind_name,
        state=session.state,
        room=said(slot.room.name) if slot.room else None,
        people=people_of(session, address),
        themes=theme_marks(session.themes),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        minutes=slot.minutes,
    )


def rows_of(session: AgendaSession, address: EditionAddress) -> list[SessionRow]:
    """One row for each time the session is held."""
    return [session_row(AgendaEntry(session, slot), address) for slot in session.slots]


def theme_marks(themes: Iterable[AgendaTheme]) -> list[ThemeMark]:
    return [ThemeMark(theme.key, said(theme.title), theme.colour) for theme in themes]


def _hour(entries: list[AgendaEntry], address: EditionAddress) -> Hour:
    first = entries[0]
    ends = {entry.slot.ends_at for entry in entries}
    return Hour(
        starts_at=first.slot.starts_at,
        ends_at=ends.pop() if len(ends) == 1 else None,
        is_break=first.session.is_break,
        sessions=[session_row(entry, address) for entry in entries],
    )
