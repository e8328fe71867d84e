"""What an editor should know about the draft before it is released: clashes, closed doors, absent people."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import models
from django.utils.translation import gettext_lazy as _

from events.domain.clashes import close_pairs, overlapping_pairs
from events.domain.spans import covers, merged
from events.domain.timetable import Entry, Hall, Person, Timetable, read_timetable
from events.models import Edition, SessionState

_UNCONFIRMED = {SessionState.PROPOSED, SessionState.ACCEPTED}


class Severity(models.TextChoices):
    SERIOUS = "serious", _("serious")
    MILD = "mild", _("to consider")
    NOTE = "note", _("still open")


class WarningCode(models.TextChoices):
    """In the order in which they are told; a cancelled session warns of nothing and takes no room."""

    ROOM_TAKEN = "room_taken", _("room taken twice")
    PERSON_TWICE = "person_twice", _("person in two places")
    UNAVAILABLE = "unavailable", _("person not available")
    OUTSIDE_DAY = "outside_day", _("outside the day's hours")
    OUTSIDE_ROOM = "outside_room", _("outside the room's hours")
    SHORT_WALK = "short_walk", _("too little time to walk")
    UNCONFIRMED = "unconfirmed", _("placed but not confirmed")

    @property
    def severity(self) -> Severity:
        return _SEVERITIES.get(self, Severity.MILD)


_SEVERITIES = {
    WarningCode.ROOM_TAKEN: Severity.SERIOUS,
    WarningCode.PERSON_TWICE: Severity.SERIOUS,
    WarningCode.UNAVAILABLE: Severity.SERIOUS,
    WarningCode.UNCONFIRMED: Severity.NOTE,
}
_ORDER = {code: place for place, code in enumerate(WarningCode)}


@dataclass(frozen=True, slots=True)
class ProgrammeWarning:
    """`entries` are the slots it is about, earliest first."""

    code: WarningCode
    entries: tuple[Entry, ...]
    person: Person | None = None
    hall: Hall | None = None

    @property
    def sessions(self) -> list[int]:
        return list(dict.fromkeys(entry.item.number for entry in self.entries))


def warnings_of(edition: Edition) -> list[ProgrammeWarning]:
    """Of the draft as it is now, earliest first."""
    return warnings_in(read_timetable(edition))


def warnings_in(timetable: Timetable) -> list[ProgrammeWarning]:
    found = [
        *_rooms_taken(timetable),
        *_of_people(timetable),
        *_outside_hours(timetable),
        *_unconfirmed(timetable),
    ]
    return sorted(found, key=_place)


def _place(warning: ProgrammeWarning) -> tuple[object, ...]:
    numbers = [entry.number for entry in warning.entries]
    return warning.entries[0].starts_at, _ORDER[warning.code], numbers, warning.person.number if warning.person else 0


def _rooms_taken(timetable: Timetable) -> Iterator[ProgrammeWarning]:
    """Room by room, and last those that take every room."""
    by_hall: dict[Hall | None, list[Entry]] = defaultdict(list)
    for entry in timetable.standing:
        by_hall[entry.hall].append(entry)
    everywhere = by_hall.pop(None, [])
    for hall, entries in by_hall.items():
        for pair in overlapping_pairs([*entries, *everywhere]):
            if pair[0].hall or pair[1].hall:
                yield ProgrammeWarning(WarningCode.ROOM_TAKEN, pair, hall=hall)
    for pair in overlapping_pairs(everywhere):
        yield ProgrammeWarning(WarningCode.ROOM_TAKEN, pair)


def _of_people(timetable: Timetable) -> Iterator[ProgrammeWarning]:
    by_person: dict[Person, list[Entry]] = defaultdict(list)
    for entry in timetable.standing:
        for person in entry.item.people:
            by_person[person].append(entry)
    walk = timedelta(minutes=timetable.edition.walking_minutes)
    for person, entries in by_person.items():
        for pair in overlapping_pairs(entries):
            yield ProgrammeWarning(WarningCode.PERSON_TWICE, pair, person)
        yield from _short_walks(person, entries, walk)
        yield from _absences(person, entries)


def _short_walks(person: Person, entries: Sequence[Entry], walk: timedelta) -> Iterator[ProgrammeWarning]:
    for pair in close_pairs(entries, walk):
        first, second = pair
        if first.hall and second.hall and first.hall.venue != second.hall.venue:
            yield ProgrammeWarning(WarningCode.SHORT_WALK, pair, person)


def _absences(person: Person, entries: Sequence[Entry]) -> Iterator[ProgrammeWarning]:
    if not person.available:
        return
    available = merged(person.available)
    for entry in entries:
        if not covers(available, (entry.starts_at, entry.ends_at)):
            yield ProgrammeWarning(WarningCode.UNAVAILABLE, (entry,), person)


def _outside_hours(timetable: Timetable) -> Iterator[ProgrammeWarning]:
    for entry in timetable.standing:
        day = timetable.edition.day_of(entry.starts_at)
        if not timetable.edition.includes(day) or _leaves(entry, *timetable.hours_of(day)):
            yield ProgrammeWarning(WarningCode.OUTSIDE_DAY, (entry,))
        hall = entry.hall
        if hall and hall.has_own_hours and _leaves(entry, *timetable.hours_of(day, hall)):
            yield ProgrammeWarning(WarningCode.OUTSIDE_ROOM, (entry,), hall=hall)


def _leaves(entry: Entry, opening: datetime, closing: datetime) -> bool:
    return entry.starts_at < opening or entry.ends_at > closing


def _unconfirmed(timetable: Timetable) -> Iterator[ProgrammeWarning]:
    placed: dict[int, list[Entry]] = defaultdict(list)
    for entry in timetable.entries:
        if entry.item.state in _UNCONFIRMED:
            placed[entry.item.number].append(entry)
    for entries in placed.values():
        yield ProgrammeWarning(WarningCode.UNCONFIRMED, tuple(entries))
