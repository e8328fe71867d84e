"""What the board shows of a draft, as plain facts for its scripts."""

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from typing import Any

from wagtail.models import ModelLogEntry

from events.domain.move_sentences import sentence_of
from events.domain.moves import last_move_number, last_move_of
from events.domain.timetable import Entry, Hall, Item, Timetable, read_timetable
from events.domain.undoing import move_to_redo, move_to_undo
from events.domain.warning_sentences import warning_sentence
from events.domain.warnings import ProgrammeWarning, warnings_in
from events.models import Edition, Move, Session, SessionKind, SessionState, Slot
from foundation.access.models import User
from foundation.i18n import active_language
from foundation.text import format_date, format_day, weekday_name

Facts = dict[str, Any]
_MINUTE = timedelta(minutes=1)
_KINDS = dict(SessionKind.choices)
_STATES = dict(SessionState.choices)


def board_facts(edition: Edition, editor: User) -> Facts:
    """Everything; times are minutes since the midnight with which the day began."""
    # Read before the rows, so that what is changed meanwhile is told the next time.
    number, edits, seen = last_move_number(edition), edits_count(), edition.moves.of_sessions()
    timetable = read_timetable(edition)
    return {
        **_stand(edition, editor, number, edits),
        "days": [_day(timetable, day) for day in timetable.days],
        "rooms": [_room(hall) for hall in timetable.halls],
        "sessions": [_session(item, seen.get(item.number, 0)) for item in timetable.items],
        "slots": [_slot(edition, entry) for entry in timetable.entries],
        "warnings": warning_facts(timetable),
    }


def changes_since(edition: Edition, editor: User, *, number: int, edits: int) -> Facts:
    """What the board must change to be up to date with the moves made after this one; it knows of these edits."""
    moves = list(edition.moves.filter(number__gt=number).select_related("session__edition", "made_by", "edition"))
    timetable = read_timetable(edition)
    moved = {move.session_id: move.number for move in moves if move.session_id}
    slots: dict[int, list[Facts]] = defaultdict(list)
    for entry in timetable.entries:
        if entry.item.number in moved:
            slots[entry.item.number].append(_slot(edition, entry))
    last = moves[-1].number if moves else number
    return {
        **_stand(edition, editor, last, edits),
        "sessions": [{"pk": pk, "seen": seen, "slots": slots[pk]} for pk, seen in moved.items()],
        "warnings": warning_facts(timetable),
        "moves": [_told(move) for move in moves if move.made_by_id != editor.pk],
    }


def session_facts(session: Session) -> Facts:
    """One session as it is now."""
    edition = session.edition
    slots = Slot.objects.filter(session=session.pk)
    return {
        "pk": session.pk,
        "seen": last_move_of(session),
        "slots": [
            {"pk": slot.pk, "room": slot.room_id, **_time(edition, slot.starts_at), "minutes": slot.minutes}
            for slot in slots
        ],
    }


def draft_version(edition: Edition) -> str:
    """Changes whenever a session is moved, or any row of the programme is edited in the admin."""
    return f"{last_move_number(edition)}-{edits_count()}"


def edits_count() -> int:
    """The last edit's number in Wagtail's own log."""
    edits = ModelLogEntry.objects.filter(content_type__app_label="events").order_by("-pk")
    return edits.values_list("pk", flat=True).first() or 0


def warning_facts(timetable: Timetable) -> list[Facts]:
    return [_warning(warning, timetable) for warning in warnings_in(timetable)]


def _stand(edition: Edition, editor: User, number: int, edits: int) -> Facts:
    undo, redo = move_to_undo(edition, editor), move_to_redo(edition, editor)
    return {
        "number": number,
        "edits": edits,
        "undo": sentence_of(undo) if undo else None,
        "redo": sentence_of(redo) if redo else None,
    }


def _day(timetable: Timetable, day: date) -> Facts:
    language = active_language()
    opening, closing = timetable.hours_of(day)
    return {
        "key": day.isoformat(),
        "name": format_day(day, language),
        "weekday": weekday_name(day.weekday(), language),
        "date": format_date(day, language),
        "opens": _minutes(timetable.edition, day, opening),
        "closes": _minutes(timetable.edition, day, closing),
    }


def _room(hall: Hall) -> Facts:
    return {"pk": hall.number, "name": hall.name, "capacity": hall.capacity}


def _session(item: Item, seen: int) -> Facts:
    return {
        "pk": item.number,
        "title": item.title,
        "kind": item.kind,
        "kind_name": str(_KINDS.get(item.kind, item.kind)),
        "state": item.state,
        "state_name": str(_STATES.get(item.state, item.state)),
        "people": [person.name for person in item.people],
        "seen": seen,
    }


def _slot(edition: Edition, entry: Entry) -> Facts:
    room = entry.hall.number if entry.hall else None
    return {
        "pk": entry.number,
        "session": entry.item.number,
        "room": room,
        **_time(edition, entry.starts_at),
        "minutes": entry.minutes,
    }


def _time(edition: Edition, starts_at: datetime) -> Facts:
    day = edition.day_of(starts_at)
    return {"day": day.isoformat(), "start": _minutes(edition, day, starts_at)}


def _minutes(edition: Edition, day: date, moment: datetime) -> int:
    clock = moment.astimezone(edition.zone).replace(tzinfo=None)
    return (clock - datetime.combine(day, time.min)) // _MINUTE


def _warning(warning: ProgrammeWarning, timetable: Timetable) -> Facts:
    return {
        "code": warning.code.value,
        "severity": warning.code.severity.value,
        "name": str(warning.code.label),
        "sentence": warning_sentence(warning, timetable),
        "slots": [entry.number for entry in warning.entries],
        "sessions": warning.sessions,
    }


def _told(move: Move) -> Facts:
    return {"session": move.session_id, "who": str(move.made_by or ""), "sentence": sentence_of(move)}
