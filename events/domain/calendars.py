"""Released sessions in the calendars of those who come, and invitations to those who speak."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.domain.agenda import Agenda, AgendaSession
from events.domain.public_addresses import PublicAddress
from events.formats.calendar import CalendarEvent, Mailbox, Method, write_calendar
from events.formats.identities import session_guid, slot_guid
from events.models import Edition


@dataclass(frozen=True)
class CalendarFacts:
    """What the events of one edition have in common; `changed_at` is when their release was made."""

    edition_slug: str
    language: str
    changed_at: datetime
    venue: str = ""
    organiser: Mailbox | None = None

    @classmethod
    def of(cls, edition: Edition, *, language: str, changed_at: datetime) -> Self:
        """The edition invites, under the address the system's mails come from."""
        with translation.override(language):
            title, venue = str(edition.title), str(edition.venue.name) if edition.venue else ""
        return cls(edition.slug, language, changed_at, venue, Mailbox(title, settings.DEFAULT_FROM_EMAIL))


def write_agenda(edition: Edition, agenda: Agenda, language: str) -> bytes:
    """The whole programme, to be subscribed to."""
    with translation.override(language):
        name = str(edition.title)
    return _written(agenda.sessions, edition, agenda, language, name)


def write_sessions(sessions: Iterable[AgendaSession], edition: Edition, agenda: Agenda, language: str) -> bytes:
    """Some of a released programme's sessions, to be put into a calendar."""
    return _written(sessions, edition, agenda, language)


def _written(
    sessions: Iterable[AgendaSession], edition: Edition, agenda: Agenda, language: str, name: str = ""
) -> bytes:
    if agenda.released_at is None:
        return write_calendar([], name=name)
    facts = CalendarFacts.of(edition, language=language, changed_at=agenda.released_at)
    return write_calendar(events_of(sessions, facts), name=name)


def invitation(
    session: AgendaSession,
    *,
    facts: CalendarFacts,
    attendee: Mailbox,
    sequence: int,
    method: Method,
    slot_number: int = 1,
) -> bytes:
    """Asks a person to one slot of a session, counted from 1, or takes it back; a message may hold one only."""
    with translation.override(facts.language):
        event = _event(session, slot_number, facts)
    is_cancelled = method == Method.CANCEL or event.is_cancelled
    event = replace(event, sequence=sequence, is_cancelled=is_cancelled, organiser=facts.organiser, attendee=attendee)
    return write_calendar([event], method=method)


def events_of(sessions: Iterable[AgendaSession], facts: CalendarFacts) -> list[CalendarEvent]:
    """One for each slot, in the order of time."""
    with translation.override(facts.language):
        events = list(_timed_events(sessions, facts))
    return [event for _, event in sorted(events, key=lambda timed: (timed[0], timed[1].uid))]


def _timed_events(sessions: Iterable[AgendaSession], facts: CalendarFacts) -> Iterator[tuple[datetime, CalendarEvent]]:
    """Each with its start in UTC."""
    for session in sessions:
        for number, slot in enumerate(session.slots, start=1):
            yield slot.span[0], _event(session, number, facts)


def _event(session: AgendaSession, number: int, facts: CalendarFacts) -> CalendarEvent:
    slot = session.slots[number - 1]
    guid = slot_guid(session.guid or session_guid(facts.edition_slug, session.key), number)
    language = facts.language
    room = slot.room.name.text_in(language) if slot.room else _("All rooms")
    return CalendarEvent(
        uid=f"{guid}@{urlsplit(settings.PUBLIC_URL).hostname}",
        summary=session.title.text_in(language),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        changed_at=facts.changed_at,
        sequence=session.sequence,
        is_cancelled=session.is_cancelled,
        location=pgettext("between the words of a list", ", ").join(filter(None, (room, facts.venue))),
        description=_description(session, language),
        categories=(session.kind_name, *(theme.title.text_in(language) for theme in session.themes)),
        url=PublicAddress(facts.edition_slug, language).session(session),
    )


def _description(session: AgendaSession, language: str) -> str:
    people = (f"{part.person.full_name.text_in(language)} ({part.role_name})" for part in session.people)
    return "\n\n".join(filter(None, ("\n".join(people), session.abstract.text_in(language))))
