"""The organisations of an edition, gathered by the part they play."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import gettext

from cms.domain.pictures import LOGO, picture_urls
from events.domain.agenda import Agenda, AgendaOrganisation
from events.models import OrganisationRole, Origin
from foundation.i18n.markup import said


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    name: SafeString
    kind: str
    website: str
    logo_url: str


@dataclass(frozen=True, slots=True)
class OrganisationGroup:
    title: str
    rows: list[OrganisationRow]


def organisation_groups(agenda: Agenda) -> list[OrganisationGroup]:
    """Groups without a member are left out."""
    logos = picture_urls((organisation.logo_id for organisation in agenda.organisations), LOGO)
    groups = [
        (gettext("Organised by"), _playing(agenda, OrganisationRole.ORGANISER)),
        (gettext("Under the patronage of"), _playing(agenda, OrganisationRole.PATRON)),
        (gettext("Taking part"), _taking_part(agenda)),
    ]
    return [OrganisationGroup(title, [_row(one, logos) for one in found]) for title, found in groups if found]


def _playing(agenda: Agenda, role: OrganisationRole) -> list[AgendaOrganisation]:
    return [organisation for organisation in agenda.organisations if role in organisation.roles]


def _taking_part(agenda: Agenda) -> list[AgendaOrganisation]:
    """Those that sent a speaker take part, whether or not they were entered as participants."""
    leading = {OrganisationRole.ORGANISER, OrganisationRole.PATRON}
    found = [organisation for organisation in agenda.organisations if not leading & set(organisation.roles)]
    return sorted(
        found, key=lambda organisation: (list(Origin.values).index(organisation.origin), str(organisation.name))
    )


def _row(organisation: AgendaOrganisation, logos: Mapping[int, str]) -> OrganisationRow:
    kind = organisation.kind_name
    if organisation.origin != Origin.LOCAL:
        kind = gettext("%(kind)s, %(origin)s") % {"kind": kind, "origin": Origin(organisation.origin).label}
    logo_url = logos.get(organisation.logo_id or 0, "")
    return OrganisationRow(said(organisation.name), kind, organisation.website, logo_url)
