"""The agenda as editors have it now, read from its rows."""

from django.db.models import Prefetch, QuerySet

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


def draft_agenda(edition: Edition, *, announced: frozenset[str] = frozenset()) -> Agenda:
    """What a release would publish now; a cancelled session stays only if it was announced."""
    sessions = [session for session in _sessions(edition) if _is_shown(session, announced)]
    return _Draft(edition).agenda(sessions)


def _sessions(edition: Edition) -> QuerySet[Session]:
    people = Appearance.objects.select_related("speaker__organisation")
    return (
        Session.objects.filter(edition=edition)
        .exclude(state=SessionState.PROPOSED)
        .prefetch_related("themes", "slots", Prefetch("appearances", people))
        .order_by("key")
    )


def _is_shown(session: Session, announced: frozenset[str]) -> bool:
    if session.state == SessionState.CANCELLED and session.key not in announced:
        return False
    return bool(session.slots.all())


class _Draft:
    """Makes each room, theme, person and organisation once, however often sessions name it."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.rooms = {room.pk: self._room(room) for room in edition.rooms.all()}
        self.themes = {theme.pk: self._theme(theme) for theme in edition.themes.all()}
        self.organisations: dict[int, AgendaOrganisation] = {}
        self.people: dict[int, AgendaPerson] = {}

    def agenda(self, sessions: list[Session]) -> Agenda:
        self._gather_organisations(sessions)
        made = tuple(self._session(session) for session in sessions)
        return Agenda(
            edition_slug=self.edition.slug,
            zone=self.edition.zone,
            main_language=self.edition.main_language,
            rooms=tuple(self.rooms.values()),
            themes=tuple(self.themes.values()),
            organisations=tuple(self.organisations.values()),
            people=tuple(sorted(self.people.values(), key=lambda person: (person.name.ar, person.key))),
            sessions=made,
        )

    def _gather_organisations(self, sessions: list[Session]) -> None:
        roles: dict[Organisation, list[str]] = {}
        for participation in self.edition.participations.select_related("organisation"):
            roles.setdefault(participation.organisation, []).append(participation.role)
        for speaker in (part.speaker for session in sessions for part in session.appearances.all()):
            if speaker.organisation:
                roles.setdefault(speaker.organisation, [])
        self.organisations = {row.pk: self._organisation(row, tuple(named)) for row, named in roles.items()}

    def _text(self, row: object, stem: str) -> Text:
        return Text.of(row, stem, self.edition.main_language)

    def _room(self, room: Room) -> AgendaRoom:
        return AgendaRoom(room.key, self._text(room, "name"), room.capacity, room.position)

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
        )

    def _part(self, appearance: Appearance) -> AgendaPart:
        speaker = appearance.speaker
        if speaker.pk not in self.people:
            self.people[speaker.pk] = self._person(speaker)
        return AgendaPart(self.people[speaker.pk], appearance.role)

    def _slot(self, slot: Slot) -> AgendaSlot:
        room = self.rooms[slot.room_id] if slot.room_id else None
        zone = self.edition.zone
        return AgendaSlot(room, slot.starts_at.astimezone(zone), slot.ends_at.astimezone(zone))

    def _session(self, session: Session) -> AgendaSession:
        themes = sorted(session.themes.all(), key=lambda theme: (theme.position, theme.pk))
        slots = sorted(session.slots.all(), key=lambda slot: slot.starts_at)
        return AgendaSession(
            session.key,
            session.kind,
            session.state,
            self._text(session, "title"),
            self._text(session, "abstract"),
            session.language,
            themes=tuple(self.themes[theme.pk] for theme in themes),
            people=tuple(self._part(appearance) for appearance in session.appearances.all()),
            slots=tuple(self._slot(slot) for slot in slots),
        )
