"""A session that a schedule lists twice is one session with two slots."""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

from events.formats.identities import sessions_of_later_slots
from events.formats.reading.notes import Notes, shown
from events.formats.reading.programme import Identity, SessionRow, SlotOfRow
from events.models import SessionKind
from foundation.text import fold


@dataclass(frozen=True, slots=True)
class Event:
    """`twin` is what a second listing shares with the first when their guids differ: the id and the title."""

    row: SessionRow
    twin: tuple[str, str] | None = None


def merged(events: Iterable[Event], notes: Notes) -> Iterator[SessionRow]:
    """In the order in which the file lists them first."""
    for rows in _gathered(list(events), notes):
        yield _one(rows, notes)


def _gathered(events: list[Event], notes: Notes) -> Iterable[list[SessionRow]]:
    named = (one for event in events for one in event.row.identities)
    later = sessions_of_later_slots(one.guid for one in named if not one.kept)
    shared = _shared([event.row for event in events], later)
    found: dict[Hashable, list[SessionRow]] = {}
    for number, event in enumerate(events):
        row = _under_name_and_title(_under_its_own_name(event.row, later), shared, notes)
        names: list[Hashable] = [*row.identities, *([event.twin] if event.twin else [])]
        rows = next((found[name] for name in names if name in found), [])
        rows.append(row)
        found.update(dict.fromkeys(names or [number], rows))
    return {id(rows): rows for rows in found.values()}.values()


def _shared(rows: Iterable[SessionRow], later: Mapping[UUID, UUID]) -> set[Identity]:
    """Some systems number every session 1, and files are joined from several systems."""
    first: dict[Identity, set[str]] = {}
    shared = set()
    for row in rows:
        titles = {fold(title) for title in row.texts["title"].values()}
        for name in row.identities:
            if name.guid not in later and titles.isdisjoint(first.setdefault(name, titles)):
                shared.add(name)
    return shared


def _under_name_and_title(row: SessionRow, shared: set[Identity], notes: Notes) -> SessionRow:
    """So that each keeps its own when the file lists them in another order, or one of them no longer."""
    doubtful = tuple(name for name in row.identities if name in shared)
    if not doubtful:
        return row
    notes.remark("same_name", row.where, text=shown(row.title))
    sure = (name.titled(row.title) if name in shared else name for name in row.identities)
    return replace(row, identities=tuple(sure), shared=doubtful)


def _under_its_own_name(row: SessionRow, later: Mapping[UUID, UUID]) -> SessionRow:
    """A later slot of our own exports goes by its session's name, whatever it is called."""
    if not any(one.guid in later for one in row.identities):
        return row
    named = tuple(Identity(later[one.guid]) if one.guid in later else one for one in row.identities)
    return replace(row, identities=named)


def _one(rows: list[SessionRow], notes: Notes) -> SessionRow:
    """What the first listing says, held at the times of all."""
    first, *others = rows
    slots: dict[datetime, SlotOfRow] = {}
    for row in rows:
        for slot in row.slots or ():
            moment = slot.starts_at.astimezone(UTC)
            if moment not in slots:
                slots[moment] = slot
            elif first.columns.get("kind") == SessionKind.BREAK:
                slots[moment] = replace(slot, room=None)
            else:
                notes.remark("same_time", row.where)
    if not others:
        return first
    return replace(first, slots=tuple(slots[moment] for moment in sorted(slots)))
