"""The released agenda as a programme on paper says it, in one language."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import chain

from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from events.domain.agenda import Agenda, AgendaDay, AgendaEntry, AgendaPart, AgendaPerson, AgendaSession
from events.domain.printed_cover import cover_of, listed
from events.domain.public_addresses import PublicAddress
from events.domain.schedules import names_of_rooms
from events.models import Edition, PersonRole, SessionAccess
from events.pdf.content import (
    Day,
    Entry,
    IndexedPerson,
    IndexedSession,
    PersonLine,
    Programme,
    ThemeLine,
    Words,
)
from foundation.text import fold, format_day, spoken_language_name


def printed_programme(edition: Edition, agenda: Agenda, language: str) -> Programme:
    """What is cancelled is left out."""
    with translation.override(language):
        return _Printing(edition, agenda, language).programme()


class _Printing:
    """Works in the active language; what many entries share is made once."""

    def __init__(self, edition: Edition, agenda: Agenda, language: str) -> None:
        self.edition, self.agenda, self.language = edition, agenda, language
        self.address = PublicAddress(edition.slug, language)
        self.rooms = names_of_rooms(agenda)
        self.lines: dict[tuple[str, str], PersonLine] = {}

    def programme(self) -> Programme:
        return Programme(
            language=self.language,
            cover=cover_of(self.edition, self.agenda, self.language),
            words=self._words(),
            days=tuple(self._day(day, entries) for day, entries in self.days),
            themes=tuple(ThemeLine(str(theme.title), theme.colour) for theme in self.agenda.themes),
            people=tuple(self._people()),
        )

    @cached_property
    def days(self) -> list[tuple[AgendaDay, list[AgendaEntry]]]:
        held = ((day, [entry for entry in day.entries if not entry.session.is_cancelled]) for day in self.agenda.days)
        return [(day, entries) for day, entries in held if entries]

    def _words(self) -> Words:
        return Words(
            contents=_("Contents"),
            themes=_("Themes"),
            people=_("Index of people"),
            page=_("Page {page} of {pages}"),
            clock=self._clock(),
            nothing=_("The agenda has not been released yet"),
        )

    def _clock(self) -> str:
        if self.agenda.zone.key == "Asia/Baghdad":
            return _("Times are those of Baghdad.")
        return f"{_('Time zone:')} {self.agenda.zone.key}"

    def _day(self, day: AgendaDay, entries: list[AgendaEntry]) -> Day:
        count = len([entry for entry in entries if not entry.session.is_break])
        sessions = ngettext("%(count)d session", "%(count)d sessions", count) % {"count": count}
        first, last = entries[0].slot, max((entry.slot for entry in entries), key=lambda slot: slot.span[1])
        hours = _("from {start} until {end}").format(start=f"{first.starts_at:%H:%M}", end=f"{last.ends_at:%H:%M}")
        return Day(
            format_day(day.date, self.language), f"{sessions} · {hours}", tuple(self._entry(entry) for entry in entries)
        )

    def _entry(self, entry: AgendaEntry) -> Entry:
        session, slot = entry.session, entry.slot
        return Entry(
            starts=f"{slot.starts_at:%H:%M}",
            until=_("until {time}").format(time=f"{slot.ends_at:%H:%M}"),
            length=ngettext("%(count)d minute", "%(count)d minutes", slot.minutes) % {"count": slot.minutes},
            title=str(session.title),
            kind=session.kind_name,
            room=self.rooms[slot.room.key if slot.room else None],
            address="" if session.is_break else self.address.session(session),
            facts=tuple(self._facts(session)),
            people=tuple(self._person(part) for part in session.people),
            themes=tuple(ThemeLine(str(theme.title), theme.colour) for theme in session.themes),
            is_break=session.is_break,
        )

    def _facts(self, session: AgendaSession) -> Iterator[str]:
        if session.access != SessionAccess.PUBLIC:
            yield session.access_name
        if session.is_break:
            return
        if session.language not in {"", self.language}:
            yield _("in {language}").format(language=spoken_language_name(session.language, self.language))
        if session.interpretation:
            names = (spoken_language_name(code, self.language) for code in session.interpretation)
            yield _("interpreted into {languages}").format(languages=listed(*names))

    def _person(self, part: AgendaPart) -> PersonLine:
        key = part.person.key, part.role
        if key not in self.lines:
            role = "" if part.role == PersonRole.SPEAKER else part.role_name
            about = " · ".join(filter(None, (role, _organisation(part.person))))
            self.lines[key] = PersonLine(str(part.person.full_name), about)
        return self.lines[key]

    def _people(self) -> Iterator[IndexedPerson]:
        for person in sorted(self.agenda.people, key=lambda person: fold(str(person.name))):
            sessions = [session for session in self.agenda.sessions_of(person) if session.key in self._places]
            if sessions:
                indexed = (IndexedSession(str(each.title), self._places[each.key]) for each in sessions)
                yield IndexedPerson(str(person.name), _organisation(person), tuple(indexed))

    @cached_property
    def _places(self) -> Mapping[str, tuple[int, ...]]:
        """Where the entries of all days, counted from 0, hold each session."""
        found: dict[str, tuple[int, ...]] = {}
        for place, entry in enumerate(chain.from_iterable(entries for day, entries in self.days)):
            found[entry.session.key] = (*found.get(entry.session.key, ()), place)
        return found


def _organisation(person: AgendaPerson) -> str:
    return str(person.organisation.name) if person.organisation else ""
