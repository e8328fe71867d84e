"""Sessions of a file, found in the edition or made, with their places, people, themes and materials."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC

from events.domain.importing.columns import columns_of, names_of, new_columns, same_stems, spelled
from events.domain.importing.keys import Keys
from events.domain.importing.ledgers import Ledger
from events.domain.importing.parts import Parts
from events.domain.importing.reports import Outcome, OutcomeKind
from events.formats.reading.notes import BadValue, Notes
from events.formats.reading.programme import Identity, SessionRow
from events.models import Edition, Session

_STEMS = ("title", "abstract")


@dataclass
class SessionsOfEdition:
    """By guid, else by the source's id, else by key, else by title: under a new key only where the start stays."""

    edition: Edition
    known: list[Session]
    parts: Parts
    notes: Notes
    ledger: Ledger[Session] = field(default_factory=lambda: Ledger(Session))
    outcomes: list[Outcome] = field(default_factory=list)
    met: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.keys = Keys((session.key for session in self.known), "session")
        self.by_guid = {session.guid: session for session in self.known}
        self.by_id = {session.imported_id: session for session in self.known if session.imported_id}
        self.by_key = {session.key: session for session in self.known}
        self.by_title: dict[str, list[Session]] = {}
        for session in self.known:
            for title in names_of(session, "title"):
                self.by_title.setdefault(title, []).append(session)

    def meet(self, row: SessionRow) -> None:
        with self.notes.refusing(row.where):
            self._check_days(row)
            session = self._known(row)
            if session is None:
                self._make(row)
            else:
                self._bring(row, session)

    def left(self) -> list[Session]:
        return [session for session in self.known if id(session) not in self.met]

    def _check_days(self, row: SessionRow) -> None:
        for slot in row.slots or ():
            day = self.edition.day_of(slot.starts_at)
            if not self.edition.includes(day):
                raise BadValue("outside_days", day=day.isoformat())

    def _known(self, row: SessionRow) -> Session | None:
        found = next(filter(None, self._identified_in_turn(row)), None)
        if found is None and not row.identities:
            found = self.by_key.get(row.key) or self._namesake(row)
        if found is not None and id(found) in self.met:
            raise BadValue("same_key")
        return found

    def _identified_in_turn(self, row: SessionRow) -> Iterator[Session | None]:
        """What shared its name with others may have it alone by now, and the other way round."""
        yield from (self.by_id.get(name.titled(row.title).in_source) for name in row.identities)
        yield from map(self._identified, row.identities)
        for name in row.shared:
            found = self._identified(name)
            yield found if found and set(names_of(found, "title")) & {*row.texts["title"].values()} else None

    def _identified(self, identity: Identity) -> Session | None:
        return self.by_guid.get(identity.guid) or self.by_id.get(identity.in_source)

    def _namesake(self, row: SessionRow) -> Session | None:
        namesakes = (session for title in row.texts["title"].values() for session in self.by_title.get(title, ()))
        free = (session for session in namesakes if id(session) not in self.met)
        return next((session for session in free if not row.key or _begin_together(session, row)), None)

    def _make(self, row: SessionRow) -> None:
        first = next(iter(row.identities), None)
        facts = {"guid": first.guid, "imported_id": first.kept} if first else {}
        session = self.ledger.make(
            edition=self.edition,
            key=self.keys.take(*spelled(row.texts["title"]), ready=row.key),
            **({"language": ""} | facts | {**row.columns, **_texts(row)}),
        )
        if not row.identities:
            self.by_key[session.key] = session
        self.met.add(id(session))
        self.parts.make(session, row)
        self._tell(OutcomeKind.CREATED, row)

    def _bring(self, row: SessionRow, session: Session) -> None:
        self.met.add(id(session))
        columns = self.ledger.bring(session, {**row.columns, **_new_texts(row, session)})
        fields = (*same_stems(columns, _STEMS), *self.parts.bring(session, row))
        self._tell(OutcomeKind.CHANGED if fields else OutcomeKind.UNCHANGED, row, fields)

    def _tell(self, kind: OutcomeKind, row: SessionRow, fields: tuple[str, ...] = ()) -> None:
        self.outcomes.append(Outcome(kind.value, row.where, row.title, fields))

    def counts(self) -> dict[str, int]:
        return {kind: sum(outcome.kind == kind for outcome in self.outcomes) for kind in OutcomeKind.values}


def _begin_together(session: Session, row: SessionRow) -> bool:
    """A table that has been given keys since; under a new key and at a new time it is another of that title."""
    starts = {slot.starts_at.astimezone(UTC) for slot in row.slots or ()}
    return any(slot.starts_at in starts for slot in session.slots.all())


def _texts(row: SessionRow) -> dict[str, str]:
    return {name: text for stem in _STEMS for name, text in columns_of(stem, row.texts.get(stem, {})).items()}


def _new_texts(row: SessionRow, session: Session) -> dict[str, str]:
    return {name: text for stem in _STEMS for name, text in new_columns(session, stem, row.texts.get(stem, {})).items()}
