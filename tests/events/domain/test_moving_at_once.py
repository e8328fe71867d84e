from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection

from events.domain import moving, placing
from events.domain.problems import SessionMoved
from events.models import Move, Slot
from tests.factories.access import StaffFactory
from tests.factories.events import RoomFactory, SlotFactory

TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)


@pytest.fixture
def meeting(monkeypatch):
    """Both editors find their view fresh before either moves the session, if the lock lets them."""
    barrier, check = Barrier(2), placing.check_seen

    def check_then_meet(*args):
        check(*args)
        with suppress(BrokenBarrierError):
            barrier.wait(timeout=1)

    monkeypatch.setattr(placing, "check_seen", check_then_meet)


def move(slot, room, editor):
    try:
        moving.move_slot(slot, room, starts_at=TEN, by=editor, seen=0)
    except SessionMoved:
        return "told"
    finally:
        connection.close()
    return "moved"


@pytest.mark.postgres
@pytest.mark.usefixtures("meeting")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("is_locked", "answers"), [(True, ["moved", "told"]), (False, ["moved", "moved"])])
def test_of_two_editors_who_move_a_session_at_one_moment_one_is_told(monkeypatch, is_locked, answers):
    if not is_locked:
        for module in (placing, moving):
            monkeypatch.setattr(module, "lock_programme", lambda edition: None)
    slot = SlotFactory()
    rooms = [RoomFactory(edition=slot.session.edition) for _ in range(2)]

    with ThreadPoolExecutor(2) as pool:
        given = list(pool.map(move, [slot, slot], rooms, StaffFactory.create_batch(2)))

    assert sorted(given) == answers
    assert Move.objects.count() == answers.count("moved")
    assert Slot.objects.get().room in rooms
