from datetime import timedelta

import pytest
from django.utils import timezone

from foundation.health.domain import parts
from foundation.health.domain.heartbeats import record_heartbeat
from foundation.health.models import Heartbeat


@pytest.fixture
def everything_lives(transactional_db, monkeypatch):
    monkeypatch.setattr(parts, "FREE_SHARE", 0)
    record_heartbeat("worker")
    record_heartbeat("beat")


def test_the_process_says_that_it_lives_without_asking_anything(client):
    answer = client.get("/healthz")

    assert (answer.status_code, answer.content) == (200, b"ok")
    assert "no-store" in answer["Cache-Control"]


def test_everything_that_lives_is_ready(client, everything_lives):
    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()["ready"], answer.json()["down"]) == (200, True, [])


def test_a_dead_worker_is_named(client, everything_lives):
    Heartbeat.objects.filter(name="worker").update(beat_at=timezone.now() - timedelta(minutes=1))

    answer = client.get("/readyz")

    assert (answer.status_code, answer.json()["down"]) == (503, ["worker"])
    assert answer.json()["parts"]["worker"] == "no sign of life"


def test_health_is_only_read(client):
    assert [client.post(path).status_code for path in ("/healthz", "/readyz")] == [405, 405]
