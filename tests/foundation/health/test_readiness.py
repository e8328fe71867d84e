from threading import Event

import pytest

from foundation.health.domain import readiness
from foundation.health.domain.readiness import FINE, ask_all, part


@pytest.fixture(autouse=True)
def only_the_parts_of_this_test(monkeypatch):
    monkeypatch.setattr(readiness, "PARTS", {})
    monkeypatch.setattr(readiness, "_asking", {})


def test_every_part_is_asked_and_named():
    part("disk")(lambda: FINE)
    part("mail")(lambda: "300 messages wait")

    assert ask_all() == {"disk": "ok", "mail": "300 messages wait"}


def test_a_part_that_fails_tells_no_secret():
    def broken() -> str:
        raise ConnectionError("postgres://admin:hunter2@db")

    part("database")(broken)

    assert ask_all() == {"database": "cannot be reached"}


def test_a_part_that_hangs_delays_nobody_and_is_asked_once():
    answered, asked = Event(), []

    def hangs() -> str:
        asked.append(1)
        answered.wait(10)
        return FINE

    part("broker")(hangs)
    part("disk")(lambda: FINE)

    answers = [ask_all(deadline=0.05), ask_all(deadline=0.05)]
    answered.set()

    assert answers == [{"broker": "does not answer", "disk": "ok"}] * 2
    assert asked == [1]
