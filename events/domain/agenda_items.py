"""What an agenda is made of: rooms, themes, people, sessions and their slots."""

from dataclasses import dataclass, field
from datetime import UTC, datetime

from events.domain.texts import NO_TEXT, Text, join_texts
from events.models import OrganisationKind, PersonRole, SessionAccess, SessionKind, SessionState


@dataclass(frozen=True, slots=True)
class AgendaRoom:
    key: str
    name: Text
    capacity: int | None = None
    position: int = 0
    accessibility: Text = NO_TEXT


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
    """`guid` and `number` name the person in exports; 0 in releases older than they."""

    key: str
    name: Text
    honorific: Text = NO_TEXT
    academic_title: Text = NO_TEXT
    position: Text = NO_TEXT
    biography: Text = NO_TEXT
    organisation: AgendaOrganisation | None = None
    language: str = "ar"
    photo_id: int | None = None
    guid: str = ""
    number: int = 0

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
    """No room means every room; the times are in the edition's own zone.

    `span` is both times in UTC, to be measured and compared: clocks that are put back show the same times twice.
    """

    room: AgendaRoom | None
    starts_at: datetime
    ends_at: datetime
    span: tuple[datetime, datetime] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "span", (self.starts_at.astimezone(UTC), self.ends_at.astimezone(UTC)))

    @property
    def minutes(self) -> int:
        starts_at, ends_at = self.span
        return int((ends_at - starts_at).total_seconds()) // 60


@dataclass(frozen=True, slots=True)
class AgendaSession:
    """`guid` and `number` name the session in exports; `language` may be any code, or empty when not said.

    `sequence` grows with each release that moved, lengthened, cancelled or revived it.
    """

    key: str
    kind: str
    state: str
    title: Text
    abstract: Text = NO_TEXT
    language: str = "ar"
    themes: tuple[AgendaTheme, ...] = ()
    people: tuple[AgendaPart, ...] = ()
    slots: tuple[AgendaSlot, ...] = ()
    access: str = SessionAccess.PUBLIC.value
    interpretation: tuple[str, ...] = ()
    guid: str = ""
    number: int = 0
    sequence: int = 0

    @property
    def kind_name(self) -> str:
        return str(SessionKind(self.kind).label)

    @property
    def access_name(self) -> str:
        return str(SessionAccess(self.access).label)

    def is_spoken_in(self, language: str) -> bool:
        """On the stage or through interpretation."""
        return language in {self.language, *self.interpretation}

    @property
    def is_break(self) -> bool:
        return self.kind == SessionKind.BREAK

    @property
    def is_cancelled(self) -> bool:
        return self.state == SessionState.CANCELLED
