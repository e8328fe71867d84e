"""The agenda as editors have it now, read from its rows."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final

from django.db.models import QuerySet

from events.domain.agenda import (
    Agenda,
    AgendaOrganisation,
    AgendaPart,
    AgendaPerson,
    AgendaRoom,
    AgendaSession,
    AgendaSlot,
    AgendaTheme,
    Text,
)
from events.models import Appearance, Edition, Organisation, Room, Session, SessionState, Slot, Speaker, Theme

_OF_SLOTS: Final = ("session_id", "room_id", "starts_at", "minutes")


def draft_agenda(edition: Edition, *, announced: frozenset[str] = frozenset()) -> Agenda:
    """What a release would publish now; a cancelled session stays only if it was announced.

    Those announced are named by guid, or by key where a release is older than guids.
    """
    draft = _Draft(edition)
    return draft.agenda([session for session in _sessions(edition) if draft.shows(session, announced)])


def _sessions(edition: Edition) -> QuerySet[Session]:
    sessions = Session.objects.filter(edition=edition).exclude(state=SessionState.PROPOSED)
    return sessions.prefetch_related("themes").order_by("key")


def _by_name(person: AgendaPerson) -> tuple[str, str]:
    return person.name.text_in(person.name.main), person.key


def _appearances(edition: Edition) -> Iterable[tuple[int, int, str]]:
    rows = Appearance.objects.filter(session__edition=edition).order_by("position", "pk")
    return rows.values_list("session_id", "speaker_id", "role")


class _Draft:
    """Makes each room, theme, person and organisation once, however often sessions name it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.rooms = {room.pk: self._room(room) for room in edition.rooms.all()}
        self.themes = {theme.pk: self._theme(theme) for theme in edition.themes.all()}
        self.slots: dict[int, list[AgendaSlot]] = defaultdict(list)
        for session, *facts in Slot.objects.of_edition(edition.pk).order_by("starts_at", "pk").values_list(*_OF_SLOTS):
            self.slots[session].append(self._slot(*facts))
        self.parts: dict[int, list[tuple[int, str]]] = defaultdict(list)
        for session, speaker, role in _appearances(edition):
            self.parts[session].append((speaker, role))
        wanted = Speaker.objects.filter(pk__in=Appearance.objects.filter(session__edition=edition).values("speaker"))
        self.speakers = {row.pk: row for row in wanted.select_related("organisation")}
        self.organisations: dict[int, AgendaOrganisation] = {}
        self.people: dict[int, AgendaPerson] = {}

    def shows(self, session: Session, announced: frozenset[str]) -> bool:
        if session.state == SessionState.CANCELLED and announced.isdisjoint({str(session.guid), session.key}):
            return False
        return session.pk in self.slots

    def agenda(self, sessions: list[Session]) -> Agenda:
        self._gather_organisations(sessions)
        made = tuple(self._session(session) for session in sessions)
        return Agenda(
            edition_slug=self.edition.slug,
            zone=self.edition.zone,
            main_language=self.edition.main_language,
            day_changes_at=self.edition.day_changes_at,
            rooms=tuple(self.rooms.values()),
            themes=tuple(self.themes.values()),
            organisations=tuple(self.organisations.values()),
            people=tuple(sorted(self.people.values(), key=_by_name)),
            sessions=made,
        )

    def _gather_organisations(self, sessions: list[Session]) -> None:
        roles: dict[Organisation, list[str]] = {}
        for participation in self.edition.participations.select_related("organisation"):
            roles.setdefault(participation.organisation, []).append(participation.role)
        for speaker in (self.speakers[pk] for session in sessions for pk, _ in self.parts[session.pk]):
            if speaker.organisation:
                roles.setdefault(speaker.organisation, [])
        self.organisations = {row.pk: self._organisation(row, tuple(named)) for row, named in roles.items()}

    def _text(self, row: object, stem: str) -> Text:
        return Text.of(row, stem, self.edition.main_language)

    def _room(self, room: Room) -> AgendaRoom:
        accessibility = self._text(room, "accessibility")
        return AgendaRoom(room.key, self._text(room, "name"), room.capacity, room.position, accessibility)

    def _theme(self, theme: Theme) -> AgendaTheme:
        return AgendaTheme(theme.key, self._text(theme, "title"), theme.colour)

    def _organisation(self, row: Organisation, roles: tuple[str, ...]) -> AgendaOrganisation:
        name = self._text(row, "name")
        return AgendaOrganisation(row.key, name, row.kind, row.origin, roles, row.website, row.logo_id)

    def _person(self, speaker: Speaker) -> AgendaPerson:
        return AgendaPerson(
            speaker.key,
            self._text(speaker, "name"),
            self._text(speaker, "honorific"),
            self._text(speaker, "academic_title"),
            self._text(speaker, "position"),
            self._text(speaker, "biography"),
            organisation=self.organisations[speaker.organisation_id] if speaker.organisation_id else None,
            language=speaker.language,
            photo_id=speaker.photo_id,
            guid=str(speaker.guid),
            number=speaker.pk,
        )

    def _part(self, pk: int, role: str) -> AgendaPart:
        if pk not in self.people:
            self.people[pk] = self._person(self.speakers[pk])
        return AgendaPart(self.people[pk], role)

    def _slot(self, room: int | None, starts_at: datetime, minutes: int) -> AgendaSlot:
        zone, length = self.edition.zone, timedelta(minutes=minutes)
        place = self.rooms[room] if room else None
        return AgendaSlot(place, starts_at.astimezone(zone), (starts_at + length).astimezone(zone))

    def _session(self, session: Session) -> AgendaSession:
        themes = sorted(session.themes.all(), key=lambda theme: (theme.position, theme.pk))
        return AgendaSession(
            session.key,
            session.kind,
            session.state,
            self._text(session, "title"),
            self._text(session, "abstract"),
            session.language,
            themes=tuple(self.themes[theme.pk] for theme in themes),
            people=tuple(self._part(*part) for part in self.parts[session.pk]),
            slots=tuple(self.slots[session.pk]),
            access=session.access,
            interpretation=tuple(session.interpretation),
            guid=str(session.guid),
            number=session.pk,
        )
