"""The three services of `deploy/`, started as their units start them, on a data folder that is still empty."""

import json
import os
import subprocess
import sys
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import pytest

from tests.config.test_deploy import EXAMPLE, UNITS, read
from tests.faults.brokers import ServedBroker
from tests.faults.conftest import SERVED, served_database
from tests.faults.processes import ROOT, Process, free_port, wait_until

pytestmark = SERVED
PROXIED = {"Host": "conference.example", "X-Forwarded-Proto": "https"}


@pytest.fixture
def environment(tmp_path, served_template):
    database, broker = served_database(), ServedBroker(tmp_path)
    database.copy_from(served_template)
    broker.start()
    data_dir = tmp_path / "var"
    data_dir.mkdir()
    parts = {"DATABASE_URL": database.url, "BROKER_URL": broker.url, "CACHE_URL": broker.url}
    yield {"PATH": os.environ["PATH"], **EXAMPLE, **parts, "DATA_DIR": str(data_dir), "PORT": str(free_port())}
    broker.end()
    database.drop()


@pytest.fixture
def services(environment, tmp_path):
    collect = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]
    subprocess.run(collect, cwd=ROOT, env=environment, check=True)
    started = [
        Process([sys.executable, *command(unit)[1:]], log=tmp_path / f"{unit.stem}.log", env=environment)
        for unit in UNITS
    ]
    for service in started:
        service.start()
    yield started
    for service in started:
        service.kill()


def command(unit):
    return read(unit)["Service"]["ExecStart"].split()


def answer(environment, path, headers):
    try:
        with urlopen(Request(f"http://127.0.0.1:{environment['PORT']}{path}", headers=headers)) as response:
            return response.status, response.read()
    except HTTPError as problem:
        return problem.code, problem.read()
    except URLError:
        return 0, b"{}"


def test_they_become_ready_and_serve_what_the_proxy_hands_on(environment, services):
    wait_until(lambda: answer(environment, "/readyz", PROXIED)[0] == 200)

    status, page = answer(environment, "/ar/office/login/", PROXIED)

    assert (json.loads(answer(environment, "/readyz", PROXIED)[1])["down"], status) == ([], 200)
    assert 'dir="rtl"' in page.decode()
    assert [service.running.poll() for service in services] == [None, None, None]
