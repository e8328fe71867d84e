"""Speakers as tiles and as links beside a session."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.html import conditional_escape as escape
from django.utils.safestring import SafeString

from cms.domain.addresses import EditionAddress
from cms.domain.pictures import PORTRAIT, picture_urls
from events.domain.agenda import AgendaPart, AgendaPerson
from events.models import PersonRole
from foundation.i18n.markup import said


@dataclass(frozen=True, slots=True)
class SpeakerTile:
    url: str
    name: SafeString
    plain_name: str
    position: SafeString
    photo_url: str


@dataclass(frozen=True, slots=True)
class PersonLink:
    url: SafeString
    name: SafeString
    role: SafeString


def speaker_tiles(people: Iterable[AgendaPerson], address: EditionAddress) -> list[SpeakerTile]:
    people = list(people)
    photos = picture_urls((person.photo_id for person in people), PORTRAIT)
    return [_tile(person, address, photos.get(person.photo_id or 0, "")) for person in people]


def person_link(part: AgendaPart, address: EditionAddress) -> PersonLink:
    """The role is named where a person does more than speak."""
    role = "" if part.role == PersonRole.SPEAKER else part.role_name
    return PersonLink(escape(address.speaker(part.person.key)), said(part.person.full_name), escape(role))


def _tile(person: AgendaPerson, address: EditionAddress, photo_url: str) -> SpeakerTile:
    return SpeakerTile(
        url=address.speaker(person.key),
        name=said(person.full_name),
        plain_name=str(person.name),
        position=said(person.position),
        photo_url=photo_url,
    )
