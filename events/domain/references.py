"""What sessions leave behind, as other programs link to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.utils import translation

from events.formats.schedule import Reference
from events.models import Edition, Material, MaterialKind

_KINDS: Final = {
    MaterialKind.SLIDES: "slides",
    MaterialKind.PAPER: "paper",
    MaterialKind.OUTCOME: "article",
    MaterialKind.RECORDING: "media",
    MaterialKind.LINK: "web",
}
_LINKED: Final = {MaterialKind.RECORDING, MaterialKind.LINK}


@dataclass(frozen=True, slots=True)
class References:
    """What is to be read stands in `attachments`, what is to be seen or visited in `links`."""

    attachments: tuple[Reference, ...] = ()
    links: tuple[Reference, ...] = ()


def references_of(edition: Edition, language: str) -> Mapping[str, References]:
    """By the guid of their session, whether it is released or not."""
    with translation.override(language):
        return {guid: _references(materials) for guid, materials in materials_of(edition).items()}


def materials_of(edition: Edition) -> Mapping[str, list[Material]]:
    """By the guid of their session, by one question."""
    found: dict[str, list[Material]] = {}
    for material in Material.objects.filter(session__edition=edition).select_related("session", "document"):
        found.setdefault(str(material.session.guid), []).append(material)
    return found


def address_of(material: Material) -> str:
    return f"{settings.PUBLIC_URL}{material.document.url}" if material.document else material.url


def _references(materials: list[Material]) -> References:
    return References(
        attachments=tuple(_reference(row) for row in materials if row.kind not in _LINKED),
        links=tuple(_reference(row) for row in materials if row.kind in _LINKED),
    )


def _reference(material: Material) -> Reference:
    kind = MaterialKind(material.kind)
    return Reference(_KINDS[kind], material.title or str(kind.label), address_of(material))
