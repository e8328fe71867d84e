"""Rows of the released agenda as the API tells them."""

from collections.abc import Callable

from events.api.schemas import (
    EditionOut,
    MaterialOut,
    OrganisationOut,
    PartOut,
    RoomOut,
    SessionOut,
    SlotOut,
    SpeakerOut,
    TextOut,
    ThemeOut,
)
from events.domain.agenda import Agenda, AgendaPart, AgendaPerson, AgendaRoom, AgendaSession, AgendaSlot, AgendaTheme
from events.domain.editions import PublicEdition
from events.domain.public_addresses import PublicAddress
from events.domain.references import address_of
from events.domain.schedules import COLOURS
from events.domain.texts import Text
from events.formats.identities import person_guid, room_guid, session_guid
from events.models import Material
from foundation.i18n import LANGUAGES


def told_edition(found: PublicEdition) -> EditionOut:
    edition = found.edition
    return EditionOut(
        slug=edition.slug,
        number=edition.number,
        title=_columns(edition, "title"),
        slogan=_columns(edition, "slogan"),
        starts_on=edition.starts_on,
        ends_on=edition.ends_on,
        time_zone=edition.time_zone,
        main_language=edition.main_language,
        is_held=edition.is_archived,
        venue=_columns(edition.venue, "name") if edition.venue else None,
        release=found.release,
        released_at=found.released_at,
        url=_addresses(edition.slug, lambda address: address.edition),
    )


def told_session(session: AgendaSession, agenda: Agenda, materials: list[Material]) -> SessionOut:
    slug = agenda.edition_slug
    return SessionOut(
        key=session.key,
        guid=session.guid or session_guid(slug, session.key),
        kind=session.kind,
        state=session.state,
        access=session.access,
        title=_text(session.title),
        abstract=_text(session.abstract),
        language=session.language,
        interpretation=list(session.interpretation),
        themes=[theme.key for theme in session.themes],
        people=[_part(part) for part in session.people],
        slots=[_slot(slot, agenda) for slot in session.slots],
        materials=[_material(material) for material in materials],
        url=None if session.is_break else _addresses(slug, lambda address: address.session(session)),
    )


def told_speaker(person: AgendaPerson, agenda: Agenda) -> SpeakerOut:
    slug, organisation = agenda.edition_slug, person.organisation
    return SpeakerOut(
        key=person.key,
        guid=person.guid or person_guid(slug, person.key),
        honorific=_text(person.honorific),
        academic_title=_text(person.academic_title),
        name=_text(person.name),
        position=_text(person.position),
        biography=_text(person.biography),
        organisation=OrganisationOut(key=organisation.key, name=_text(organisation.name)) if organisation else None,
        sessions=[session.key for session in agenda.sessions_of(person)],
        url=_addresses(slug, lambda address: address.speaker(person)),
    )


def told_room(room: AgendaRoom, agenda: Agenda) -> RoomOut:
    return RoomOut(
        key=room.key,
        guid=room_guid(agenda.edition_slug, room.key),
        name=_text(room.name),
        accessibility=_text(room.accessibility),
        capacity=room.capacity,
    )


def told_theme(theme: AgendaTheme) -> ThemeOut:
    return ThemeOut(key=theme.key, title=_text(theme.title), colour=COLOURS[theme.colour])


def _part(part: AgendaPart) -> PartOut:
    return PartOut(speaker=part.person.key, name=_text(part.person.name), role=part.role)


def _slot(slot: AgendaSlot, agenda: Agenda) -> SlotOut:
    return SlotOut(
        room=slot.room.key if slot.room else None,
        day=agenda.day_of(slot.starts_at),
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        minutes=slot.minutes,
    )


def _material(material: Material) -> MaterialOut:
    return MaterialOut(kind=material.kind, title=_columns(material, "title"), url=address_of(material))


def _columns(row: object, stem: str) -> TextOut:
    return _text(Text.of(row, stem))


def _text(text: Text) -> TextOut:
    return TextOut(ar=text.ar, ckb=text.ckb, en=text.en)


def _addresses(slug: str, of: Callable[[PublicAddress], str]) -> TextOut:
    """The page in each language."""
    return TextOut(**{language: of(PublicAddress(slug, language)) for language in LANGUAGES})
