"""Numbers that stand for several people: some systems number everybody 1, and files are joined from several systems."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import combinations
from typing import Final

from events.formats.reading.notes import Notes
from events.formats.reading.programme import Identity, PersonRow, SessionRow
from foundation.text import fold

_ARABIC: Final = re.compile("[\u0600-\u06ff]")


def told_apart(rows: Iterable[SessionRow], notes: Notes) -> tuple[SessionRow, ...]:
    """People whose number tells nothing are known by their names alone; a guid is taken at its word."""
    found = tuple(rows)
    shared = _shared([person for row in found for person in row.people or ()])
    if not shared:
        return found
    notes.remark("shared_number", text=min(identity.kept for identity in shared).partition(":")[2])
    return tuple(
        replace(row, people=tuple(_by_name(person, shared) for person in row.people)) if row.people else row
        for row in found
    )


def _shared(people: Iterable[PersonRow]) -> set[Identity]:
    names: dict[Identity, set[str]] = {}
    for person in people:
        if person.identity and person.identity.kept.startswith("id:"):
            names.setdefault(person.identity, set()).add(fold(person.first_name))
    return {identity for identity, known in names.items() if any(_differ(*pair) for pair in combinations(known, 2))}


def _differ(one: str, other: str) -> bool:
    """A name with a title is the same name, and one in other letters may be."""
    words, others = set(one.split()), set(other.split())
    is_other_script = bool(_ARABIC.search(one)) != bool(_ARABIC.search(other))
    return not (is_other_script or words <= others or others <= words)


def _by_name(person: PersonRow, shared: set[Identity]) -> PersonRow:
    return replace(person, identity=None) if person.identity in shared else person
