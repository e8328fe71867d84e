import pytest
from celery import Celery, current_app

from config.brokers import IMPATIENT
from foundation.jobs.doorbell import Doorbell


@pytest.fixture
def broker_url():
    """Points the bell at another broker for one test."""
    ours = current_app._get_current_object()

    def use(url):
        Celery("other", broker=url, broker_transport_options=IMPATIENT).set_current()

    yield use
    ours.set_current()


def test_a_ring_is_heard(broker_url):
    broker_url("memory://")

    assert Doorbell().ring(7)


def test_a_broker_that_is_away_is_asked_once_and_then_left_in_peace(broker_url, caplog):
    broker_url("redis://127.0.0.1:1/0")
    bell = Doorbell()

    assert [bell.ring(pk) for pk in (7, 8, 9)] == [False, False, False]
    assert [record.getMessage() for record in caplog.records] == [
        "The broker did not take the ring of job 7: OperationalError"
    ]


def test_the_bell_rings_again_after_its_rest(broker_url):
    broker_url("redis://127.0.0.1:1/0")
    bell = Doorbell()
    bell.ring(7)
    broker_url("memory://")

    bell.rests_until = 0.0

    assert bell.ring(7)
