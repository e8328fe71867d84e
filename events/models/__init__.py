from events.models.edition import Edition, EditionState
from events.models.former_key import FormerKey, KeyedKind
from events.models.material import Material, MaterialKind
from events.models.move import Move, MoveKind
from events.models.news import NewsItem
from events.models.notice import NoticeDraft, NoticeState, ReleaseNotice
from events.models.organisation import Organisation, OrganisationKind, OrganisationRole, Origin, Participation
from events.models.plan import PlannedRelease, PlanState
from events.models.printed import PrintedProgramme
from events.models.programme_import import ImportState, ProgrammeImport
from events.models.recommendation import Recommendation
from events.models.release import AgendaRelease, ReleaseIsFinal
from events.models.search_entry import EntryKind, SearchEntry
from events.models.session import Appearance, PersonRole, Session, SessionAccess, SessionKind, SessionState
from events.models.slot import Slot
from events.models.speaker import Availability, Speaker
from events.models.theme import Theme, ThemeColour
from events.models.venue import Room, Venue

__all__ = [
    "AgendaRelease",
    "Appearance",
    "Availability",
    "Edition",
    "EditionState",
    "EntryKind",
    "FormerKey",
    "ImportState",
    "KeyedKind",
    "Material",
    "MaterialKind",
    "Move",
    "MoveKind",
    "NewsItem",
    "NoticeDraft",
    "NoticeState",
    "Organisation",
    "OrganisationKind",
    "OrganisationRole",
    "Origin",
    "Participation",
    "PersonRole",
    "PlanState",
    "PlannedRelease",
    "PrintedProgramme",
    "ProgrammeImport",
    "Recommendation",
    "ReleaseIsFinal",
    "ReleaseNotice",
    "Room",
    "SearchEntry",
    "Session",
    "SessionAccess",
    "SessionKind",
    "SessionState",
    "Slot",
    "Speaker",
    "Theme",
    "ThemeColour",
    "Venue",
]
