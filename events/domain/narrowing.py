"""Which of an agenda's sessions are asked for."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from events.domain.agenda import Agenda, AgendaSession, AgendaSlot


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Empty means all."""

    day: date | None = None
    room: str = ""
    theme: str = ""
    kind: str = ""
    state: str = ""
    access: str = ""
    language: str = ""
    speaker: str = ""

    def sessions(self, agenda: Agenda) -> list[AgendaSession]:
        """In the order of their first slots."""
        found = {entry.session.key: entry.session for entry in agenda.entries}
        return [session for session in found.values() if all(self._tests(session, agenda))]

    def _tests(self, session: AgendaSession, agenda: Agenda) -> Iterator[bool]:
        for name in ("kind", "state", "access", "language"):
            wanted = getattr(self, name)
            yield not wanted or getattr(session, name) == wanted
        yield not self.theme or any(theme.key == self.theme for theme in session.themes)
        yield not self.speaker or any(part.person.key == self.speaker for part in session.people)
        yield any(self._is_there(slot, agenda) for slot in session.slots)

    def _is_there(self, slot: AgendaSlot, agenda: Agenda) -> bool:
        """What is held in every room is held in each of them."""
        is_on_day = self.day is None or agenda.day_of(slot.starts_at) == self.day
        return is_on_day and (not self.room or slot.room is None or slot.room.key == self.room)
