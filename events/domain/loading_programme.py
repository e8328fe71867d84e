"""Bringing sessions' themes, people and slots to what a file says."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from events.domain.placing import place_session, unplace_slot
from events.domain.problems import CannotPlace, OutsideEdition
from events.formats.edition_rows import Row, SlotRow
from events.models import Appearance, Edition, PersonRole, Room, Session, Slot, Speaker, Theme

Place = tuple[int | None, datetime, int]


def load_themes_of_session(session: Session, row: Row, themes: Mapping[str, Theme]) -> int:
    """Answers how much was written, as the others here do."""
    wanted = {themes[key].pk for key in row.links.get("themes", [])}
    if wanted == {theme.pk for theme in session.themes.all()}:
        return 0
    session.themes.set(wanted)
    return 1


def load_appearances(session: Session, row: Row, speakers: Mapping[str, Speaker]) -> int:
    wanted = [(speakers[key].pk, role) for role in PersonRole.values for key in row.links.get(role, [])]
    known = Appearance.objects.filter(session=session)
    if wanted == list(known.values_list("speaker", "role")):
        return 0
    known.delete()
    for position, (speaker, role) in enumerate(wanted):
        Appearance.objects.create(session=session, speaker_id=speaker, role=role, position=position)
    return 1


def load_slots(
    edition: Edition, rows: Sequence[SlotRow], sessions: Mapping[str, Session], rooms: Mapping[str, Room]
) -> int:
    """Sessions whose slots differ leave their places first, so that two of them can change places."""
    rows_by_session: dict[str, list[SlotRow]] = {}
    for row in rows:
        rows_by_session.setdefault(row.session, []).append(row)
    moving = {
        key: wanted
        for key, wanted in rows_by_session.items()
        if _places_now(sessions[key]) != {_place(edition, row, rooms) for row in wanted}
    }
    for slot in Slot.objects.filter(session__in=[sessions[key] for key in moving]).select_related("session__edition"):
        unplace_slot(slot)
    for key, wanted in moving.items():
        for row in wanted:
            _place_from_file(sessions[key], row, rooms)
    return len(moving)


def _places_now(session: Session) -> set[Place]:
    return set(Slot.objects.filter(session=session).values_list("room", "starts_at", "minutes"))


def _place(edition: Edition, row: SlotRow, rooms: Mapping[str, Room]) -> Place:
    return rooms[row.room].pk if row.room else None, _starts_at(edition, row), row.minutes


def _starts_at(edition: Edition, row: SlotRow) -> datetime:
    day = edition.starts_on + timedelta(days=row.day - (row.starts_at >= edition.day_changes_at))
    return datetime.combine(day, row.starts_at, edition.zone)


def _place_from_file(session: Session, row: SlotRow, rooms: Mapping[str, Room]) -> None:
    room = rooms[row.room] if row.room else None
    try:
        starts_at = _starts_at(session.edition, row)
        place_session(session, room, starts_at=starts_at, length=timedelta(minutes=row.minutes))
    except CannotPlace as problem:
        field = "day" if isinstance(problem, OutsideEdition) else problem.field
        raise row.node.step(field).refused(str(problem)) from None
