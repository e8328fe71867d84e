from events.models.edition import Edition, EditionState
from events.models.news import NewsItem
from events.models.organisation import Organisation, OrganisationKind, OrganisationRole, Origin, Participation
from events.models.release import AgendaRelease, ReleaseIsFinal
from events.models.search_entry import EntryKind, SearchEntry
from events.models.session import Appearance, PersonRole, Session, SessionKind, SessionState
from events.models.slot import Slot
from events.models.speaker import Speaker
from events.models.theme import Theme, ThemeColour
from events.models.venue import Room, Venue

__all__ = [
    "AgendaRelease",
    "Appearance",
    "Edition",
    "EditionState",
    "EntryKind",
    "NewsItem",
    "Organisation",
    "OrganisationKind",
    "OrganisationRole",
    "Origin",
    "Participation",
    "PersonRole",
    "ReleaseIsFinal",
    "Room",
    "SearchEntry",
    "Session",
    "SessionKind",
    "SessionState",
    "Slot",
    "Speaker",
    "Theme",
    "ThemeColour",
    "Venue",
]
