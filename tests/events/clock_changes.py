"""A conference in Berlin through the nights in which the clocks there are put back or forward."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from events.domain.agenda import AgendaSlot
from events.domain.releases import release_agenda
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SlotFactory

BERLIN = ZoneInfo("Europe/Berlin")
BACK, FORWARD = date(2026, 10, 25), date(2026, 3, 29)
ACROSS = pytest.mark.parametrize(
    ("day", "starts_at", "minutes", "ends_at"),
    [
        (BACK, "02:30+02:00", 45, "02:15+01:00"),
        (BACK, "01:30+02:00", 120, "02:30+01:00"),
        (BACK, "02:15+01:00", 30, "02:45+01:00"),
        (BACK, "02:45+01:00", 60, "03:45+01:00"),
        (FORWARD, "01:30+01:00", 60, "03:30+02:00"),
        (FORWARD, "01:00+01:00", 120, "04:00+02:00"),
    ],
)


def moment(day, clock):
    return datetime.fromisoformat(f"{day}T{clock}").astimezone(BERLIN)


def slot(day, clock, minutes, room=None):
    starts_at = moment(day, clock)
    return AgendaSlot(room, starts_at, (starts_at.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(BERLIN))


def night(day, *times):
    """One hall, and in it a session for each start and minutes."""
    edition = EditionFactory(
        slug="eiraq-4", time_zone="Europe/Berlin", starts_on=day - timedelta(days=1), ends_on=day + timedelta(days=1)
    )
    hall = RoomFactory(edition=edition)
    for number, (clock, minutes) in enumerate(times):
        session = SessionFactory(edition=edition, key=f"session-{number}", title_ar=clock)
        SlotFactory(session=session, room=hall, starts_at=moment(day, clock), minutes=minutes)
    release_agenda(edition)
    return edition
