"""What a warning says, naming the sessions, people and rooms it is about."""

from collections.abc import Callable
from datetime import timedelta

from django.utils.translation import gettext, ngettext

from events.domain.timetable import Entry, Timetable, read_timetable
from events.domain.warnings import ProgrammeWarning, WarningCode, warnings_in
from events.models import Edition, SessionState
from foundation.i18n import active_language
from foundation.text import format_date, format_time_range

_MINUTE = timedelta(minutes=1)


def sentences_of_warnings(edition: Edition) -> list[str]:
    """What stands open before a release."""
    timetable = read_timetable(edition)
    return [warning_sentence(warning, timetable) for warning in warnings_in(timetable)]


def warning_sentence(warning: ProgrammeWarning, timetable: Timetable) -> str:
    return _SENTENCES[warning.code](warning, timetable)


def _room_taken(warning: ProgrammeWarning, timetable: Timetable) -> str:
    room = warning.hall.name if warning.hall else gettext("all rooms")
    sentence = gettext("“%(first)s” and “%(second)s” are in one room at one time: %(room)s, %(when)s.")
    return sentence % {**_facts(warning, timetable), "room": room}


def _person_twice(warning: ProgrammeWarning, timetable: Timetable) -> str:
    sentence = gettext("%(person)s is in “%(first)s” and in “%(second)s” at one time: %(when)s.")
    return sentence % _facts(warning, timetable)


def _unavailable(warning: ProgrammeWarning, timetable: Timetable) -> str:
    return gettext("%(person)s cannot come to “%(first)s”: %(when)s.") % _facts(warning, timetable)


def _outside_day(warning: ProgrammeWarning, timetable: Timetable) -> str:
    sentence = gettext("“%(first)s” is outside the hours of the day, %(hours)s: %(when)s.")
    return sentence % {**_facts(warning, timetable), "hours": _hours(warning, timetable)}


def _outside_room(warning: ProgrammeWarning, timetable: Timetable) -> str:
    sentence = gettext("“%(first)s” is outside the hours of %(room)s, %(hours)s: %(when)s.")
    room = warning.hall.name if warning.hall else ""
    return sentence % {**_facts(warning, timetable), "hours": _hours(warning, timetable), "room": room}


def _short_walk(warning: ProgrammeWarning, timetable: Timetable) -> str:
    first, second = warning.entries
    minutes = (second.starts_at - first.ends_at) // _MINUTE
    sentence = ngettext(
        "%(person)s has %(count)d minute to walk from “%(first)s” to “%(second)s” in another venue: %(when)s.",
        "%(person)s has %(count)d minutes to walk from “%(first)s” to “%(second)s” in another venue: %(when)s.",
        minutes,
    )
    return sentence % {**_facts(warning, timetable), "count": minutes}


def _unconfirmed(warning: ProgrammeWarning, timetable: Timetable) -> str:
    state = SessionState(warning.entries[0].item.state).label
    sentence = gettext("“%(first)s” is not confirmed (%(state)s): %(when)s.")
    return sentence % {**_facts(warning, timetable), "state": state}


def _facts(warning: ProgrammeWarning, timetable: Timetable) -> dict[str, str]:
    """`when` is that of the last slot, where the trouble begins."""
    return {
        "first": warning.entries[0].item.title,
        "second": warning.entries[-1].item.title,
        "person": warning.person.name if warning.person else "",
        "when": when(warning.entries[-1], timetable),
    }


def when(entry: Entry, timetable: Timetable) -> str:
    edition = timetable.edition
    day = format_date(edition.day_of(entry.starts_at), active_language())
    facts = {"day": day, "times": format_time_range(entry.starts_at, entry.ends_at, edition.zone)}
    return gettext("%(day)s, %(times)s") % facts


def _hours(warning: ProgrammeWarning, timetable: Timetable) -> str:
    day = timetable.edition.day_of(warning.entries[0].starts_at)
    return format_time_range(*timetable.hours_of(day, warning.hall), timetable.edition.zone)


_SENTENCES: dict[WarningCode, Callable[[ProgrammeWarning, Timetable], str]] = {
    WarningCode.ROOM_TAKEN: _room_taken,
    WarningCode.PERSON_TWICE: _person_twice,
    WarningCode.UNAVAILABLE: _unavailable,
    WarningCode.OUTSIDE_DAY: _outside_day,
    WarningCode.OUTSIDE_ROOM: _outside_room,
    WarningCode.SHORT_WALK: _short_walk,
    WarningCode.UNCONFIRMED: _unconfirmed,
}
