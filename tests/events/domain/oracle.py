"""The warnings of a timetable as a patient person would find them: every slot held against every other."""

from datetime import timedelta
from itertools import combinations

from events.domain.warnings import WarningCode

MINUTE = timedelta(minutes=1)


def warned_by_hand(timetable):
    """(code, slots, person, hall) of each warning."""
    standing = [entry for entry in timetable.entries if entry.item.stands]
    pairs = [in_order(*pair) for pair in combinations(standing, 2)]
    return {
        *(found for pair in pairs for found in of_pair(timetable, *pair)),
        *(found for entry in standing for found in of_one(timetable, entry)),
        *unconfirmed(timetable),
    }


def in_order(one, other):
    return tuple(sorted((one, other), key=lambda entry: (entry.starts_at, entry.number)))


def minutes_of(entry):
    return range(int(entry.starts_at.timestamp()) // 60, int(entry.ends_at.timestamp()) // 60)


def of_pair(timetable, first, second):
    numbers = (first.number, second.number)
    shares_a_minute = bool(set(minutes_of(first)) & set(minutes_of(second)))
    if shares_a_minute and (first.hall is None or second.hall is None or first.hall == second.hall):
        hall = first.hall or second.hall
        yield WarningCode.ROOM_TAKEN, numbers, None, hall and hall.number
    for person in set(first.item.people) & set(second.item.people):
        if shares_a_minute:
            yield WarningCode.PERSON_TWICE, numbers, person.number, None
        elif is_too_far(timetable, first, second):
            yield WarningCode.SHORT_WALK, numbers, person.number, None


def is_too_far(timetable, first, second):
    if first.hall is None or second.hall is None or first.hall.venue == second.hall.venue:
        return False
    between = second.starts_at - first.ends_at
    return between < timetable.edition.walking_minutes * MINUTE


def of_one(timetable, entry):
    edition = timetable.edition
    for person in entry.item.people:
        present = {minute for start, end in person.available for minute in range_of(start, end)}
        if person.available and not present.issuperset(minutes_of(entry)):
            yield WarningCode.UNAVAILABLE, (entry.number,), person.number, None
    day = edition.day_of(entry.starts_at)
    if not edition.includes(day) or not is_open(edition, entry, day, edition.opens_at, edition.closes_at):
        yield WarningCode.OUTSIDE_DAY, (entry.number,), None, None
    hall = entry.hall
    if hall and (hall.opens_at or hall.closes_at):
        hours = (hall.opens_at or edition.opens_at, hall.closes_at or edition.closes_at)
        if not is_open(edition, entry, day, *hours):
            yield WarningCode.OUTSIDE_ROOM, (entry.number,), None, hall.number


def range_of(start, end):
    return range(int(start.timestamp()) // 60, int(end.timestamp()) // 60)


def is_open(edition, entry, day, opens, closes):
    """Minute by minute from the day's first, on the clocks of the place."""
    ends = edition.day_changes_at.hour * 60 + edition.day_changes_at.minute
    opening, closing = (on_the_clock(clock, ends) for clock in (opens, closes))
    closing += 1440 * (closing <= opening)
    begins = on_the_clock(entry.starts_at.astimezone(edition.zone).time(), ends)
    return opening <= begins and begins + len(minutes_of(entry)) <= closing


def on_the_clock(clock, ends):
    minutes = clock.hour * 60 + clock.minute
    return minutes + 1440 * (minutes < ends)


def unconfirmed(timetable):
    for item in timetable.items:
        slots = tuple(entry.number for entry in timetable.entries if entry.item == item)
        if slots and item.state in {"proposed", "accepted"}:
            yield WarningCode.UNCONFIRMED, slots, None, None
