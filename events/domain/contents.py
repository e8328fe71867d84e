"""An agenda as plain data and back; what stands in a release, in whatever form, can be read for ever."""

from datetime import UTC, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

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

Content = dict[str, Any]

_FORM = 2
_NOT_SAID = ["", "", ""]


def freeze(agenda: Agenda) -> Content:
    return {
        "form": _FORM,
        "edition": agenda.edition_slug,
        "zone": agenda.zone.key,
        "language": agenda.main_language,
        "day_changes_at": agenda.day_changes_at.isoformat("minutes"),
        "rooms": [_freeze_room(room) for room in agenda.rooms],
        "themes": [{"key": theme.key, "title": theme.title.all, "colour": theme.colour} for theme in agenda.themes],
        "organisations": [_freeze_organisation(organisation) for organisation in agenda.organisations],
        "people": [_freeze_person(person) for person in agenda.people],
        "sessions": [_freeze_session(session) for session in agenda.sessions],
    }


def _freeze_room(room: AgendaRoom) -> Content:
    return {
        "key": room.key,
        "name": room.name.all,
        "capacity": room.capacity,
        "order": room.position,
        "accessibility": room.accessibility.all,
    }


def _freeze_organisation(organisation: AgendaOrganisation) -> Content:
    return {
        "key": organisation.key,
        "name": organisation.name.all,
        "kind": organisation.kind,
        "origin": organisation.origin,
        "roles": organisation.roles,
        "website": organisation.website,
        "logo": organisation.logo_id,
    }


def _freeze_person(person: AgendaPerson) -> Content:
    return {
        "key": person.key,
        "name": person.name.all,
        "honorific": person.honorific.all,
        "academic_title": person.academic_title.all,
        "position": person.position.all,
        "biography": person.biography.all,
        "organisation": person.organisation.key if person.organisation else None,
        "language": person.language,
        "photo": person.photo_id,
        "guid": person.guid,
        "number": person.number,
    }


def _freeze_session(session: AgendaSession) -> Content:
    return {
        "key": session.key,
        "kind": session.kind,
        "state": session.state,
        "title": session.title.all,
        "abstract": session.abstract.all,
        "language": session.language,
        "themes": [theme.key for theme in session.themes],
        "people": [[part.person.key, part.role] for part in session.people],
        "slots": [_freeze_slot(slot) for slot in session.slots],
        "access": session.access,
        "interpretation": session.interpretation,
        "guid": session.guid,
        "number": session.number,
        "sequence": session.sequence,
    }


def _freeze_slot(slot: AgendaSlot) -> list[str | None]:
    times = (moment.astimezone(UTC).isoformat() for moment in (slot.starts_at, slot.ends_at))
    return [slot.room.key if slot.room else None, *times]


def thaw(content: Content) -> Agenda:
    return _Thaw(content).agenda()


class _Thaw:
    """Makes each room, theme, person and organisation once, however often sessions name it."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self.zone = ZoneInfo(content["zone"])
        self.rooms = {row["key"]: self._room(row) for row in content["rooms"]}
        self.themes = {row["key"]: self._theme(row) for row in content["themes"]}
        self.organisations = {row["key"]: self._organisation(row) for row in content["organisations"]}
        self.people = {row["key"]: self._person(row) for row in content["people"]}

    def agenda(self) -> Agenda:
        return Agenda(
            edition_slug=self.content["edition"],
            zone=self.zone,
            main_language=self.content["language"],
            day_changes_at=time.fromisoformat(self.content.get("day_changes_at", "00:00")),
            rooms=tuple(self.rooms.values()),
            themes=tuple(self.themes.values()),
            organisations=tuple(self.organisations.values()),
            people=tuple(self.people.values()),
            sessions=tuple(self._session(row) for row in self.content["sessions"]),
        )

    def _text(self, texts: list[str]) -> Text:
        return Text.listed(texts, self.content["language"])

    def _room(self, row: Content) -> AgendaRoom:
        accessibility = self._text(row.get("accessibility", _NOT_SAID))
        return AgendaRoom(row["key"], self._text(row["name"]), row["capacity"], row["order"], accessibility)

    def _theme(self, row: Content) -> AgendaTheme:
        return AgendaTheme(row["key"], self._text(row["title"]), row["colour"])

    def _organisation(self, row: Content) -> AgendaOrganisation:
        name, roles = self._text(row["name"]), tuple(row["roles"])
        return AgendaOrganisation(row["key"], name, row["kind"], row["origin"], roles, row["website"], row["logo"])

    def _person(self, row: Content) -> AgendaPerson:
        return AgendaPerson(
            row["key"],
            self._text(row["name"]),
            self._text(row["honorific"]),
            self._text(row["academic_title"]),
            self._text(row["position"]),
            self._text(row["biography"]),
            organisation=self.organisations.get(row["organisation"]),
            language=row["language"],
            photo_id=row["photo"],
            guid=row.get("guid", ""),
            number=row.get("number", 0),
        )

    def _slot(self, row: list[str]) -> AgendaSlot:
        room, *times = row
        starts_at, ends_at = (datetime.fromisoformat(moment).astimezone(self.zone) for moment in times)
        return AgendaSlot(self.rooms.get(room), starts_at, ends_at)

    def _session(self, row: Content) -> AgendaSession:
        return AgendaSession(
            row["key"],
            row["kind"],
            row["state"],
            self._text(row["title"]),
            self._text(row["abstract"]),
            row["language"],
            themes=tuple(self.themes[key] for key in row["themes"]),
            people=tuple(AgendaPart(self.people[key], role) for key, role in row["people"]),
            slots=tuple(self._slot(slot) for slot in row["slots"]),
            access=row.get("access", "public"),
            interpretation=tuple(row.get("interpretation", ())),
            guid=row.get("guid", ""),
            number=row.get("number", 0),
            sequence=row.get("sequence", 0),
        )
