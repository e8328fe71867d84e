"""What an agenda is made of: rooms, themes, people, sessions and their slots."""

from dataclasses import dataclass
from datetime import datetime

from events.domain.texts import NO_TEXT, Text, join_texts
from events.models import OrganisationKind, PersonRole, SessionKind, SessionState


@dataclass(frozen=True, slots=True)
class AgendaRoom:
    key: str
    name: Text
    capacity: int | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class AgendaTheme:
    key: str
    title: Text
    colour: str


@dataclass(frozen=True, slots=True)
class AgendaOrganisation:
    """`roles` are its parts in the edition; none for an organisation that only sends a speaker."""

    key: str
    name: Text
    kind: str
    origin: str
    roles: tuple[str, ...] = ()
    website: str = ""
    logo_id: int | None = None

    @property
    def kind_name(self) -> str:
        return str(OrganisationKind(self.kind).label)


@dataclass(frozen=True, slots=True)
class AgendaPerson:
    key: str
    name: Text
    honorific: Text = NO_TEXT
    academic_title: Text = NO_TEXT
    position: Text = NO_TEXT
    biography: Text = NO_TEXT
    organisation: AgendaOrganisation | None = None
    language: str = "ar"
    photo_id: int | None = None

    @property
    def full_name(self) -> Text:
        """Honorific, academic title and name, as people are announced."""
        return join_texts(self.honorific, self.academic_title, self.name)


@dataclass(frozen=True, slots=True)
class AgendaPart:
    """A person's part in a session."""

    person: AgendaPerson
    role: str

    @property
    def role_name(self) -> str:
        return str(PersonRole(self.role).label)


@dataclass(frozen=True, slots=True)
class AgendaSlot:
    """No room means every room; the times are in the edition's own zone."""

    room: AgendaRoom | None
    starts_at: datetime
    ends_at: datetime

    @property
    def minutes(self) -> int:
        return int((self.ends_at - self.starts_at).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class AgendaSession:
    key: str
    kind: str
    state: str
    title: Text
    abstract: Text = NO_TEXT
    language: str = "ar"
    themes: tuple[AgendaTheme, ...] = ()
    people: tuple[AgendaPart, ...] = ()
    slots: tuple[AgendaSlot, ...] = ()

    @property
    def kind_name(self) -> str:
        return str(SessionKind(self.kind).label)

    @property
    def is_break(self) -> bool:
        return self.kind == SessionKind.BREAK

    @property
    def is_cancelled(self) -> bool:
        return self.state == SessionState.CANCELLED
