"""Works out what an import would write; looking and doing share it, so that a report promises what happens."""

from dataclasses import dataclass, replace

from events.domain.importing.ledgers import Ledger
from events.domain.importing.parts import Parts
from events.domain.importing.people import PeopleOfEdition
from events.domain.importing.places import RoomsOfEdition, ThemesOfEdition
from events.domain.importing.reports import Part, Report, written_days
from events.domain.importing.sessions import SessionsOfEdition
from events.domain.importing.standing import standing_of
from events.formats.reading.notes import Note, Notes
from events.formats.reading.programme import ProgrammeFile
from events.models import Edition
from foundation.access.models import User


@dataclass(frozen=True)
class Plan:
    report: Report
    ledgers: tuple[Ledger, ...]  # type: ignore[type-arg]  # of rows of any kind
    parts: Parts

    def write(self, *, by: User | None) -> None:
        for ledger in self.ledgers:
            ledger.write()
        self.parts.write(by=by)


def plan_import(file: ProgrammeFile, edition: Edition) -> Plan:
    standing = standing_of(edition)
    rooms = RoomsOfEdition(edition, standing.rooms, (row.name for row in file.rooms))
    themes = ThemesOfEdition(edition, standing.themes, (theme for row in file.sessions for theme in row.themes))
    named = (person.name for row in file.sessions for person in row.people or ())
    people = PeopleOfEdition(edition, standing.speakers, file.language, named)
    parts = Parts(rooms, people, themes, file.language)
    sessions = SessionsOfEdition(edition, standing.sessions, parts, Notes())
    rooms.meet(file.rooms)
    for row in file.sessions:
        sessions.meet(row)
    counts = {
        Part.SESSIONS.value: sessions.counts(),
        Part.PEOPLE.value: people.ledger.counts(),
        Part.ROOMS.value: rooms.ledger.counts(),
        Part.THEMES.value: themes.ledger.counts(),
    }
    report = replace(
        _about(file, edition),
        counts=counts,
        outcomes=tuple(sessions.outcomes),
        refusals=_in_order((*file.refusals, *sessions.notes.refusals)),
        left=tuple(str(session) for session in sessions.left()),
    )
    return Plan(report, (rooms.ledger, themes.ledger, people.ledger, sessions.ledger), parts)


def _about(file: ProgrammeFile, edition: Edition) -> Report:
    return Report(
        edition.slug,
        str(edition),
        file.language,
        file.zone,
        file.counted_by,
        written_days(file.days),
        makes_edition=edition.pk is None,
        remarks=_in_order(file.remarks),
    )


def _in_order(notes: tuple[Note, ...]) -> tuple[Note, ...]:
    return tuple(sorted(notes, key=lambda note: note.where))
