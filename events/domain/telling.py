"""Whom a release tells what: its table of messages.

new, or held after all           its people       REQUEST
time, room or length changed     its people       REQUEST, with a higher sequence
cancelled                        its people       CANCEL
person added                     that person      REQUEST
person removed                   that person      CANCEL
anything else                    nobody
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from events.domain.agenda import Agenda, AgendaPerson, AgendaSession
from events.domain.changes import Change, ChangeKind, Held, PersonChanged, Section
from events.domain.contents import Content, thaw
from events.formats.calendar import Method
from events.formats.identities import person_guid

_HELD: Final = frozenset({ChangeKind.NEW, ChangeKind.REINSTATED})
_SHIFTED: Final = frozenset(
    {
        ChangeKind.MOVED_IN_TIME,
        ChangeKind.MOVED_IN_ROOM,
        ChangeKind.LENGTHENED,
        ChangeKind.SHORTENED,
        ChangeKind.SLOT_ADDED,
        ChangeKind.SLOT_REMOVED,
    }
)


@dataclass(frozen=True)
class Call:
    """A person is asked to one slot of a session, or asked no longer."""

    session: AgendaSession
    slot_number: int
    method: Method
    sequence: int


@dataclass(frozen=True)
class News:
    """All that one release tells one person."""

    person: AgendaPerson
    guid: str
    calls: tuple[Call, ...]
    changes: tuple[Change, ...]

    @property
    def methods(self) -> list[Method]:
        return sorted({call.method for call in self.calls})


def news_between(before: Content | None, after: Content, changes: Iterable[Change], *, number: int) -> list[News]:
    """What release `number` tells, or would tell if it were made of the content `after`."""
    new = replace(thaw(after), number=number)
    return news_of(changes, thaw(before) if before else replace(new, sessions=()), new)


def news_of(changes: Iterable[Change], old: Agenda, new: Agenda) -> list[News]:
    """In the order in which the changes are told; `new` carries the number of the release it is or would be."""
    telling = _Telling(old, new)
    for told in _by_session(changes):
        telling.tell(told)
    return [
        News(telling.people[guid], guid, tuple(calls), tuple(telling.changes[guid]))
        for guid, calls in telling.calls.items()
    ]


def _by_session(changes: Iterable[Change]) -> Iterator[list[Change]]:
    """A cancelled session is told by one change, so that a new one under its old address is not taken for it."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        if change.section == Section.SESSIONS:
            name = f"{change.kind}/{change.key}" if isinstance(change, Held) else change.key
            found.setdefault(name, []).append(change)
    yield from found.values()


class _Telling:
    def __init__(self, old: Agenda, new: Agenda) -> None:
        self.old, self.new = old, new
        self.former = {name: session for session in old.sessions for name in (session.key, session.guid) if name}
        self.people: dict[str, AgendaPerson] = {}
        self.calls: dict[str, list[Call]] = {}
        self.changes: dict[str, list[Change]] = {}

    def tell(self, told: list[Change]) -> None:
        first = told[0]
        if isinstance(first, Held):
            self._tell_held(first)
        elif session := self.new.session(first.key):
            self._tell_changed(session, told)

    def _tell_held(self, change: Held) -> None:
        if change.kind in _HELD and change.after:
            for person in _people(change.after):
                self._call(person, change.after, Method.REQUEST, change.after.sequence, [change])
        elif change.kind == ChangeKind.CANCELLED and change.before:
            sequence = change.after.sequence if change.after else self.new.number - 1
            for person in _people(change.before):
                self._call(person, change.before, Method.CANCEL, sequence, [change])

    def _tell_changed(self, session: AgendaSession, told: list[Change]) -> None:
        before = self.former.get(session.guid) or self.former[session.key]
        came_or_went = {_guid(self.new, change.person): change for change in told if isinstance(change, PersonChanged)}
        is_shifted = any(change.kind in _SHIFTED for change in told)
        for person in _people(session):
            own = came_or_went.get(_guid(self.new, person))
            is_added = own is not None and own.kind == ChangeKind.PERSON_ADDED
            if is_shifted or is_added:
                self._call(person, session, Method.REQUEST, session.sequence, _concerning(own, told))
            if is_shifted and not is_added:
                self._call(person, before, Method.CANCEL, session.sequence, [], first=len(session.slots) + 1)
        for change in came_or_went.values():
            if change.kind == ChangeKind.PERSON_REMOVED:
                self._call(change.person, before, Method.CANCEL, session.sequence, [change])

    def _call(
        self,
        person: AgendaPerson,
        session: AgendaSession,
        method: Method,
        sequence: int,
        changes: list[Change],
        *,
        first: int = 1,
    ) -> None:
        """To each slot of the session, beginning with the first that is named."""
        guid = _guid(self.new, person)
        self.people.setdefault(guid, person)
        numbers = range(first, len(session.slots) + 1)
        self.calls.setdefault(guid, []).extend(Call(session, number, method, sequence) for number in numbers)
        self.changes.setdefault(guid, []).extend(changes)


def _concerning(own: PersonChanged | None, told: list[Change]) -> list[Change]:
    """What is told of the session, without the coming and going of others."""
    return [change for change in told if change is own or not isinstance(change, PersonChanged)]


def _people(session: AgendaSession) -> list[AgendaPerson]:
    """Each of them once, whatever their roles."""
    return list({part.person.key: part.person for part in session.people}.values())


def _guid(agenda: Agenda, person: AgendaPerson) -> str:
    return person.guid or person_guid(agenda.edition_slug, person.key)
