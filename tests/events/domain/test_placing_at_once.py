from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import IntegrityError, connection

from events.domain import placing
from events.domain.problems import RoomOccupied
from events.models import Slot
from tests.factories.events import RoomFactory, SessionFactory

TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)


@pytest.fixture
def meeting(monkeypatch):
    """Both editors find the room free before either takes it, if the lock lets them."""
    barrier, check = Barrier(2), placing.check_place

    def check_then_meet(*args, **options):
        check(*args, **options)
        with suppress(BrokenBarrierError):
            barrier.wait(timeout=1)

    monkeypatch.setattr(placing, "check_place", check_then_meet)


def take_room(session, room):
    try:
        placing.place_session(session, room, starts_at=TEN, length=timedelta(hours=1))
    except RoomOccupied:
        return "refused"
    except IntegrityError:
        return "broken"
    finally:
        connection.close()
    return "placed"


@pytest.mark.postgres
@pytest.mark.usefixtures("meeting")
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(("is_locked", "answers"), [(True, ["placed", "refused"]), (False, ["broken", "placed"])])
def test_one_room_is_given_once_however_many_ask_at_one_moment(monkeypatch, is_locked, answers):
    if not is_locked:
        monkeypatch.setattr(placing, "lock_programme", lambda edition: None)
    room = RoomFactory()
    sessions = [SessionFactory(edition=room.edition) for _ in range(2)]

    with ThreadPoolExecutor(2) as pool:
        given = list(pool.map(take_room, sessions, [room, room]))

    assert sorted(given) == answers
    assert Slot.objects.count() == answers.count("placed")
