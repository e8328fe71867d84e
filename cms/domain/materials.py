"""What a session left behind: slides, recordings, papers, outcomes, links."""

from dataclasses import dataclass
from typing import Final

from django.utils.safestring import SafeString
from django.utils.text import capfirst

from events.domain.agenda import AgendaSession, Text
from events.models import Edition, Material, MaterialKind
from foundation.i18n.markup import isolate, said

_ICONS: Final = {MaterialKind.RECORDING: "film", MaterialKind.OUTCOME: "good", MaterialKind.LINK: "external"}


@dataclass(frozen=True, slots=True)
class MaterialLink:
    url: str
    title: SafeString
    kind: str
    icon: str


def materials_of(edition: Edition, session: AgendaSession) -> list[MaterialLink]:
    """They are no part of a release: what editors add is public at once."""
    rows = Material.objects.filter(session__edition=edition).select_related("document")
    same = rows.filter(session=session.number) if session.number else rows.filter(session__key=session.key)
    return [_link(row, edition.main_language) for row in same]


def _link(row: Material, main_language: str) -> MaterialLink:
    title, kind = Text.of(row, "title", main_language), MaterialKind(row.kind)
    name = said(title) if title else isolate(capfirst(str(kind.label)))
    url = row.document.url if row.document else row.url
    return MaterialLink(url, name, str(kind.label) if title else "", _ICONS.get(kind, "download"))
