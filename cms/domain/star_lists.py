"""Chosen sessions kept behind a private link, so that a calendar can follow them."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext

from cms.domain.agenda_rows import star_code
from cms.models import StarList
from events.domain.agenda import Agenda, AgendaSession
from events.domain.calendars import CalendarFacts, events_of
from events.formats.calendar import write_calendar
from events.models import Edition
from foundation.access.limits import Limit
from foundation.audit.recording import record

MOST_SESSIONS: Final = 500
LISTS_OF_ADDRESS: Final = Limit("star lists", most=600, within=timedelta(hours=1))
"""All visitors in the venue's Wi-Fi have one address."""


class NothingChosen(Exception):
    def __str__(self) -> str:
        return gettext("No session of this agenda is in it. Mark some with the star first.")


@transaction.atomic
def keep_stars(edition: Edition, agenda: Agenda, codes: Iterable[str]) -> StarList:
    """By names that stay when sessions are renamed; codes that the agenda does not know are left out."""
    wanted = frozenset(codes)
    names = [_name(session) for session in agenda.sessions if star_code(session) in wanted and not session.is_break]
    if not names:
        raise NothingChosen
    stars = StarList.objects.create(edition=edition, sessions=names[:MOST_SESSIONS])
    record(action="stars.kept", subject=stars, edition=edition.pk, count=len(stars.sessions))
    return stars


@transaction.atomic
def drop_stars(stars: StarList) -> None:
    record(action="stars.dropped", subject=stars, edition=stars.edition_id)
    stars.delete()


def starred_sessions(stars: StarList, agenda: Agenda) -> list[AgendaSession]:
    """Those that the public agenda still has, cancelled ones among them."""
    names = frozenset(stars.sessions)
    return [session for session in agenda.sessions if _name(session) in names]


def calendar_of_stars(stars: StarList, agenda: Agenda, language: str) -> bytes:
    """To be subscribed to: it follows every release."""
    with translation.override(language):
        name = gettext("My agenda")
    if agenda.released_at is None:
        return write_calendar([], name=name)
    facts = CalendarFacts.of(stars.edition, language=language, changed_at=agenda.released_at)
    return write_calendar(events_of(starred_sessions(stars, agenda), facts), name=name)


def _name(session: AgendaSession) -> str:
    return session.guid or session.key
