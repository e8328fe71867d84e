"""The whole process tree, started as `make demo` starts it."""

import json
import os
import signal
import time
from http import HTTPStatus
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from bench.processor import children, family
from bench.server import serving_from, status

pytestmark = [pytest.mark.worker, pytest.mark.embedded, pytest.mark.xdist_group("demo")]


@pytest.fixture(scope="module")
def data_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("demo")


@pytest.fixture
def server(data_dir):
    with serving_from(data_dir) as running:
        yield running


def wait_for(condition, seconds=30):
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, "it did not come true"
        time.sleep(0.05)


def child_named(server, name):
    found = [pid for pid in children(server.process.pid) if name_of(pid) == name]
    return found[0] if found else None


def name_of(pid):
    try:
        return Path(f"/proc/{pid}/comm").read_text().strip()
    except OSError:
        return ""


def is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def test_the_password_is_shown_once_and_kept_privately(server):
    shown = (server.data_dir / "demo.log").read_text()
    kept = server.data_dir / "administrator.txt"

    assert shown.count(kept.read_text().split()[1]) == 1
    assert kept.stat().st_mode & 0o777 == 0o600


def test_processes_that_died_are_started_again(server):
    first = {name: child_named(server, name) for name in ("web", "worker", "beat")}

    for pid in first.values():
        os.kill(pid, signal.SIGKILL)

    wait_for(lambda: all(child_named(server, name) not in (None, pid) for name, pid in first.items()))
    wait_for(lambda: status(server.port, "/readyz") == HTTPStatus.OK)


def test_a_second_start_does_nothing_again(server):
    told = (server.data_dir / "demo.log").read_text()

    assert [told.count(news) for news in ("is set up", "are collected", "eiraq-4 is loaded")] == [1, 1, 1]


def test_a_broker_that_is_away_is_named(server):
    queue, elsewhere = server.data_dir / "broker" / "queue", server.data_dir / "broker" / "away"
    queue.rename(elsewhere)

    with pytest.raises(HTTPError) as answer:
        urlopen(f"http://127.0.0.1:{server.port}/readyz")
    elsewhere.rename(queue)

    assert (answer.value.code, json.load(answer.value)["down"]) == (503, ["broker"])
    wait_for(lambda: status(server.port, "/readyz") == HTTPStatus.OK)


def test_a_demo_ends_without_leaving_a_process(server):
    members = family(server.process.pid)

    server.process.send_signal(signal.SIGINT)

    assert server.process.wait(10) == 0
    assert [pid for pid in members if is_alive(pid)] == []


def test_a_demo_that_is_killed_leaves_no_orphan(server):
    members = family(server.process.pid)

    server.process.kill()
    server.process.wait()

    wait_for(lambda: not any(is_alive(pid) for pid in members), 10)
