from queue import Empty

import pytest
from kombu import Connection
from kombu.exceptions import ChannelError

from config.brokers import broker


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "broker" / "queue"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def queue(folder, tmp_path):
    chosen = broker("", tmp_path)
    with Connection(chosen["url"], transport_options=chosen["options"]) as connection:
        yield connection.SimpleQueue("celery")


def test_rings_are_heard_once_and_in_order(queue, folder):
    for ring in ("first", "second"):
        queue.put(ring)

    heard = [queue.get(block=False) for _ in range(2)]

    assert [message.payload for message in heard] == ["first", "second"]
    assert list(folder.iterdir()) == []
    with pytest.raises(Empty):
        queue.get(block=False)


def test_a_ring_that_is_still_being_written_is_not_heard(queue, folder):
    (folder / "00000000000000000001_x.celery.part").write_text("{")

    with pytest.raises(Empty):
        queue.get(block=False)


def test_rings_for_another_queue_stay(queue, folder):
    (folder / "00000000000000000001_x.clock.msg").write_text("{}")

    with pytest.raises(Empty):
        queue.get(block=False)
    assert len(list(folder.iterdir())) == 1


def test_a_worker_waits_quietly_while_the_folder_is_away(queue, folder):
    queue.put("ring")
    away = folder.rename(folder.with_name("away"))
    with pytest.raises(Empty):
        queue.get(block=False)
    with pytest.raises(ChannelError):
        queue.put("lost")

    away.rename(folder)

    assert queue.get(block=False).payload == "ring"
