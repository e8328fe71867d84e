"""An edition at a glance: what its own page and the home page tell of it."""

from collections import Counter
from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from cms.domain.addresses import EditionAddress
from cms.domain.agenda_rows import ThemeMark, theme_marks
from cms.domain.editions import Standing, standing
from cms.domain.people import SpeakerTile, speaker_tiles
from events.domain.agenda import Agenda, AgendaOrganisation, AgendaPerson, Text
from events.domain.releases import released_agenda
from events.models import Edition, OrganisationRole, Venue
from foundation.i18n.markup import said

SPEAKERS_SHOWN: Final = 8


@dataclass(frozen=True, slots=True)
class ThemeCount:
    theme: ThemeMark
    count: int


@dataclass(frozen=True, slots=True)
class Overview:
    address: EditionAddress
    edition: Edition
    agenda: Agenda
    standing: Standing
    title: SafeString
    slogan: SafeString
    participation: SafeString
    place: SafeString
    venue_url: str
    organisers: list[SafeString]
    patrons: list[SafeString]
    themes: list[ThemeCount]
    speakers: list[SpeakerTile]
    speaker_count: int
    session_count: int
    day_count: int


def overview(edition: Edition, address: EditionAddress, venue_url: str = "") -> Overview:
    agenda = released_agenda(edition)
    sessions = [session for session in agenda.sessions if not session.is_break]
    return Overview(
        address=address,
        edition=edition,
        agenda=agenda,
        standing=standing(edition),
        title=edition_text(edition, "title"),
        slogan=edition_text(edition, "slogan"),
        participation=edition_text(edition, "participation"),
        place=place_text(edition.venue),
        venue_url=venue_url,
        organisers=_in_role(agenda, OrganisationRole.ORGANISER),
        patrons=_in_role(agenda, OrganisationRole.PATRON),
        themes=theme_counts(agenda),
        speakers=speaker_tiles(in_order_of_appearance(agenda)[:SPEAKERS_SHOWN], address),
        speaker_count=len(agenda.people),
        session_count=len(sessions),
        day_count=len(agenda.days),
    )


def in_order_of_appearance(agenda: Agenda) -> list[AgendaPerson]:
    """Whoever opens the conference comes first."""
    people = {part.person.key: part.person for entry in agenda.entries for part in entry.session.people}
    return list(people.values())


def edition_text(edition: Edition, stem: str) -> SafeString:
    return said(Text.of(edition, stem, edition.main_language))


def place_text(venue: Venue | None) -> SafeString:
    """The venue and its city."""
    if venue is None:
        return SafeString()
    name, city = said(Text.of(venue, "name")), said(Text.of(venue, "city"))
    return format_html(gettext("{venue}, {city}"), venue=name, city=city) if city else name


def theme_counts(agenda: Agenda) -> list[ThemeCount]:
    counts = Counter(theme.key for session in agenda.sessions for theme in session.themes)
    return [ThemeCount(mark, counts[mark.key]) for mark in theme_marks(agenda.themes)]


def _in_role(agenda: Agenda, role: OrganisationRole) -> list[SafeString]:
    return [said(organisation.name) for organisation in agenda.organisations if _plays(organisation, role)]


def _plays(organisation: AgendaOrganisation, role: OrganisationRole) -> bool:
    return role in organisation.roles
