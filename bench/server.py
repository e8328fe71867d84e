"""The product, started on a data folder and a database of its own, and ended without a trace."""

import http.client
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
from redis import Redis

PROJECT_DIR = Path(__file__).resolve().parents[1]
POSTGRESQL = os.environ.get("BENCH_DATABASE_URL", "postgres://postgres@127.0.0.1:5432/conference_bench")
REDIS = os.environ.get("BENCH_REDIS_URL", "redis://127.0.0.1:6379/15")
EMBEDDED = {"DATABASE_URL": "", "BROKER_URL": "", "CACHE_URL": ""}
START_WITHIN = 600.0
UNTIL_RESTED = """
from time import sleep
from django.utils import timezone
from foundation.jobs.models import Job, JobState
open_states = [JobState.NEW, JobState.RUNNING]
while Job.objects.filter(state__in=open_states, due_at__lte=timezone.now()).exists():
    sleep(0.1)
"""


@dataclass(frozen=True)
class Server:
    port: int
    data_dir: Path
    process: subprocess.Popen[bytes]
    environment: dict[str, str]

    def manage(self, *arguments: str) -> str:
        """Run a management command on this server's state and answer what it printed."""
        command = [sys.executable, "manage.py", *arguments]
        settings = {"DJANGO_SETTINGS_MODULE": "config.settings.demo"}
        done = subprocess.run(
            command, cwd=PROJECT_DIR, env=self.environment | settings, check=True, capture_output=True, text=True
        )
        return done.stdout

    def rest(self) -> None:
        """Until the worker has done all that was asked of it, so that it does not take part in what is measured."""
        self.manage("shell", "--no-imports", "-c", UNTIL_RESTED)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait(30)


@contextmanager
def serving(*, database: str = "sqlite", **environment: str) -> Iterator[Server]:
    """`database` is sqlite or postgresql; the latter comes with Redis as broker and cache."""
    with (
        tempfile.TemporaryDirectory(prefix="conference-") as folder,
        empty_services(database) as services,
        serving_from(Path(folder), **services, **environment) as server,
    ):
        yield server


@contextmanager
def serving_from(data_dir: Path, **environment: str) -> Iterator[Server]:
    """On a data folder that stays when the server ends."""
    server = start(data_dir, os.environ | EMBEDDED | environment)
    try:
        wait_until_ready(server)
        yield server
    finally:
        server.end()


def start(data_dir: Path, environment: dict[str, str]) -> Server:
    port = free_port()
    variables = environment | {"DATA_DIR": str(data_dir), "PORT": str(port)}
    data_dir.mkdir(parents=True, exist_ok=True)
    with (data_dir / "demo.log").open("ab") as log:
        command = [sys.executable, "-m", "config.demo"]
        process = subprocess.Popen(command, cwd=PROJECT_DIR, env=variables, stdout=log, stderr=subprocess.STDOUT)
    return Server(port, data_dir, process, variables)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_ready(server: Server) -> None:
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline and server.process.poll() is None:
        if status(server.port, "/readyz") == http.HTTPStatus.OK:
            return
        time.sleep(0.1)
    raise RuntimeError((server.data_dir / "demo.log").read_text() or "The server did not become ready.")


def status(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except OSError:
        return 0
    finally:
        connection.close()


@contextmanager
def empty_services(database: str) -> Iterator[dict[str, str]]:
    if database == "sqlite":
        yield {}
        return
    Redis.from_url(REDIS).flushdb()
    name = f"{urlsplit(POSTGRESQL).path[1:]}_{os.getpid()}"
    with psycopg.connect(with_database("postgres"), autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
        try:
            yield {"DATABASE_URL": with_database(name), "BROKER_URL": REDIS, "CACHE_URL": REDIS}
        finally:
            connection.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


def with_database(name: str) -> str:
    return urlunsplit(urlsplit(POSTGRESQL)._replace(path=f"/{name}"))
