from datetime import timedelta
from typing import NamedTuple

import pytest
from celery import current_app
from django.db import connections
from django.db.utils import OperationalError
from django.utils import timezone
from redis.exceptions import ConnectionError as RedisIsAway

from config.databases import sqlite
from foundation.health.domain import parts
from foundation.health.domain.heartbeats import STALE_AFTER, forget_heartbeats, record_heartbeat
from foundation.health.domain.readiness import FINE
from foundation.health.models import Heartbeat


class Usage(NamedTuple):
    total: int
    used: int
    free: int


@pytest.mark.django_db
def test_a_database_that_answers_is_fine():
    assert parts.database() == FINE


@pytest.mark.parametrize("folder", ["missing", "."])
def test_a_database_that_is_gone_is_noticed(tmp_path, monkeypatch, django_db_blocker, folder):
    default = connections["default"].settings_dict
    monkeypatch.setitem(connections.databases, "gone", default | sqlite(tmp_path / folder / "db"))

    with django_db_blocker.unblock(), pytest.raises(OperationalError):
        parts.database("gone")
    connections["gone"].close()
    del connections["gone"]


def test_the_embedded_broker_is_fine_while_its_folder_is_there(settings, tmp_path, broker_url):
    broker_url("filesystem://")
    settings.CELERY_BROKER_TRANSPORT_OPTIONS = {"data_folder_out": str(tmp_path / "queue")}

    before = parts.broker()
    (tmp_path / "queue").mkdir()

    assert (before, parts.broker()) == ("the queue's folder is gone or closed", FINE)


def test_a_broker_that_refuses_is_noticed(broker_url):
    broker_url("redis://127.0.0.1:1/0")

    with pytest.raises(RedisIsAway):
        parts.broker()


@pytest.mark.redis
def test_a_broker_that_answers_is_fine(settings, broker_url):
    broker_url(settings.CELERY_BROKER_URL)

    assert parts.broker() == FINE


@pytest.fixture
def broker_url(monkeypatch):
    def use(url: str) -> None:
        current_app.set_current()
        monkeypatch.setattr(current_app.conf, "broker_write_url", url)

    return use


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("age", "answer"),
    [
        (timedelta(0), FINE),
        (STALE_AFTER - timedelta(seconds=1), FINE),
        (STALE_AFTER + timedelta(seconds=1), "no sign of life"),
    ],
)
def test_a_worker_is_alive_while_its_heartbeat_is_fresh(age, answer):
    Heartbeat.objects.create(name="worker", beat_at=timezone.now() - age)

    assert (parts.worker(), parts.beat()) == (answer, "no sign of life")


@pytest.mark.django_db
def test_the_heartbeats_of_an_earlier_run_are_forgotten():
    record_heartbeat("beat")
    record_heartbeat("beat")
    alive = parts.beat()

    forget_heartbeats()

    assert (alive, parts.beat()) == (FINE, "no sign of life")


@pytest.mark.parametrize(("free", "answer"), [(5, FINE), (4, "less than 5% free")])
def test_a_disk_is_full_before_it_is_full(monkeypatch, free, answer):
    monkeypatch.setattr("shutil.disk_usage", lambda path: Usage(100, 100 - free, free))

    assert parts.disk() == answer
