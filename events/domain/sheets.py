"""The released agenda as a table; docs/exports.md names its columns."""

from collections.abc import Iterator
from typing import Final

from django.utils import translation

from events.domain.agenda import Agenda, AgendaEntry, AgendaSession
from events.domain.schedules import names_of_rooms
from events.formats.identities import session_guid
from events.models import PersonRole

_HEADERS: Final = (
    "guid", "key", "title_ar", "title_ckb", "title_en", "abstract_ar", "abstract_ckb", "abstract_en", "kind", "state",
    "language", "theme_*", "room_*", "day", "starts_at", "minutes", "speakers_*", "chairs_*", "moderators_*",
    "panellists_*",
)  # fmt: skip
_ROLES: Final = (PersonRole.SPEAKER, PersonRole.CHAIR, PersonRole.MODERATOR, PersonRole.PANELLIST)
_BETWEEN: Final = "; "

Row = list[str | int]


def headers_of(language: str) -> list[str]:
    return [header.replace("*", language) for header in _HEADERS]


def rows_of(agenda: Agenda, language: str) -> Iterator[Row]:
    """One for each slot; themes, rooms and people are named in the language."""
    with translation.override(language):
        rooms = names_of_rooms(agenda)
        for entry in agenda.entries:
            yield _row(agenda, entry, rooms[entry.slot.room.key if entry.slot.room else None])


def _row(agenda: Agenda, entry: AgendaEntry, room: str) -> Row:
    session, slot = entry.session, entry.slot
    return [
        session.guid or session_guid(agenda.edition_slug, session.key),
        session.key,
        *session.title.all,
        *session.abstract.all,
        session.kind,
        session.state,
        session.language,
        _BETWEEN.join(str(theme.title) for theme in session.themes),
        room,
        agenda.day_of(slot.starts_at).isoformat(),
        f"{slot.starts_at:%H:%M}",
        slot.minutes,
        *(_people(session, role) for role in _ROLES),
    ]


def _people(session: AgendaSession, role: str) -> str:
    return _BETWEEN.join(str(part.person.name) for part in session.people if part.role == role)
