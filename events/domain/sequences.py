"""The numbers by which calendars tell a newer time of a session from an older one."""

from dataclasses import replace

from events.domain.agenda import Agenda, AgendaSession


def numbered(draft: Agenda, *, after: Agenda) -> Agenda:
    """The draft as it would be released after that agenda.

    A session that is new, moved, lengthened, cancelled or revived takes the number of releases before this one, so that
    the number grows even when the session had been away for some releases, without reading them.
    """
    known = {session.guid or session.key: session for session in after.sessions}
    sessions = (_numbered(session, _last(session, known), after.number) for session in draft.sessions)
    return replace(draft, sessions=tuple(sessions))


def _last(session: AgendaSession, known: dict[str, AgendaSession]) -> AgendaSession | None:
    """Releases older than guids know a session by its key."""
    return known.get(session.guid) or known.get(session.key)


def _numbered(session: AgendaSession, last: AgendaSession | None, number: int) -> AgendaSession:
    is_as_before = last is not None and _whereabouts(session) == _whereabouts(last)
    return replace(session, sequence=last.sequence if last and is_as_before else number)


def _whereabouts(session: AgendaSession) -> object:
    slots = [(slot.room.key if slot.room else None, *slot.span) for slot in session.slots]
    return session.is_cancelled, slots
