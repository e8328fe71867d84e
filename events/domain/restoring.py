"""Bringing the draft back to what a release says; what the release does not know is unscheduled, never deleted.

Page addresses, organisations, rooms and themes made since and the edition's own settings stay as they are. What was
deleted since is made again.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction
from wagtail.log_actions import log

from events.domain.arranging import arrange_sessions
from events.domain.changes import Change
from events.domain.comparing import changes_between
from events.domain.contents import Content
from events.domain.problems import OutsideEdition
from events.domain.releases import next_content
from events.domain.restored_rows import Rows, restore_people, restore_rooms, restore_themes, save_facts, write_facts
from events.domain.spots import Spot
from events.domain.states import record_state
from events.models import AgendaRelease, Appearance, Edition, Session
from foundation.access.models import User
from foundation.audit.recording import record

_BATCH = 500
_SECONDS = 60


def changes_by_restoring(release: AgendaRelease) -> list[Change]:
    """What lies between the draft and the release."""
    return changes_between(next_content(release.edition), release.content)


@transaction.atomic
def restore_release(release: AgendaRelease, *, by: User | None = None) -> None:
    """Raises OutsideEdition, and changes nothing, when the edition is no longer held on the release's days."""
    edition = Edition.objects.select_for_update().get(pk=release.edition_id)
    _check(edition, release.content)
    rows = Rows(edition, release.content)
    restore_rooms(rows)
    restore_themes(rows)
    restore_people(rows)
    _restore_sessions(rows)
    _place(rows, by)
    _give_people(rows)
    _give_themes(rows)
    record(action="agenda.restored", subject=release, edition=edition.pk, number=release.number)
    log(edition, "wagtail.edit", user=by)


def _check(edition: Edition, content: Content) -> None:
    for starts_at in (moment for row in content["sessions"] for _, moment, _ in row["slots"]):
        start = datetime.fromisoformat(starts_at)
        if not edition.includes(edition.day_of(start)):
            raise OutsideEdition(edition, start)


def _restore_sessions(rows: Rows) -> None:
    was = {session.pk: session.state for session in rows.sessions.values()}
    for facts in rows.content["sessions"]:
        write_facts(rows.sessions[facts["key"]], facts)
    for session in rows.sessions.values():
        session.fold_names()
        record_state(session, was=was[session.pk])
    save_facts(Session.objects.all(), rows.sessions.values(), "folded_names")


def _place(rows: Rows, by: User | None) -> None:
    """Each session as the release has it, and no other session at all."""
    nowhere: dict[int, list[Spot]] = {pk: [] for pk in rows.edition.sessions.values_list("pk", flat=True)}
    held = {
        rows.sessions[facts["key"]].pk: [_spot(rows, *slot) for slot in facts["slots"]]
        for facts in rows.content["sessions"]
    }
    arrange_sessions(rows.edition, nowhere | held, by=by)


def _spot(rows: Rows, room: str | None, *times: str) -> Spot:
    start, end = (datetime.fromisoformat(moment) for moment in times)
    minutes = int((end - start).total_seconds()) // _SECONDS
    return Spot(rows.rooms[room].pk if room else None, start, minutes)


def _give_people(rows: Rows) -> None:
    parts = [
        Appearance(session=rows.sessions[facts["key"]], speaker=rows.people[key], role=role, position=position)
        for facts in rows.content["sessions"]
        for position, (key, role) in enumerate(facts["people"])
    ]
    Appearance.objects.filter(session__in=rows.sessions.values()).delete()
    Appearance.objects.bulk_create(_once(parts), batch_size=_BATCH)


def _once(parts: Iterable[Appearance]) -> list[Appearance]:
    """Two who have been merged since may both have been in one session."""
    return list({(part.session_id, part.speaker_id, part.role): part for part in parts}.values())


def _give_themes(rows: Rows) -> None:
    links = Session.themes.through
    made = [
        links(session_id=rows.sessions[facts["key"]].pk, theme_id=rows.themes[key].pk)
        for facts in rows.content["sessions"]
        for key in facts["themes"]
    ]
    links.objects.filter(session__in=rows.sessions.values()).delete()
    links.objects.bulk_create(made, batch_size=_BATCH)
