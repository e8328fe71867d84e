"""Warm requests per second of a day page with 1,000 sessions, and its ratio to a bare view in the same run."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from bench.exchange import Response, get
from bench.load import Scenario, over_clients
from bench.result import Result
from bench.server import Server, serving

SECONDS = 5.0
SESSIONS = 1000
PAGE = "/ar/eiraq-large/agenda/"
BARE = "/healthz"
HEADERS = {"Accept-Encoding": "gzip"}


def measure(*databases: str) -> Result:
    """The value is that of the slower database, with as many clients as suit it best."""
    details = {database: on_database(database) for database in databases or ("sqlite", "postgresql")}
    value = min(max(page["per_second"] for page in found["page"].values()) for found in details.values())
    settings = {"page": PAGE, "sessions": SESSIONS, "web_workers": 2, "seconds": SECONDS}
    return Result("agenda", value, "requests/s", settings, details)


def on_database(database: str) -> dict[str, Any]:
    with serving(database=database, WEB_WORKERS="2") as server:
        server.manage("seed_demo", "--sessions", str(SESSIONS))
        bare, page = read_often(server, BARE), read_often(server, PAGE)
    ratio = {count: page[count]["per_second"] / bare[count]["per_second"] for count in page}
    return {"page": page, "bare": bare, "ratio_to_bare": ratio}


def read_often(server: Server, path: str) -> dict[str, dict[str, Any]]:
    return over_clients(server.port, server.process.pid, reading(path), seconds=SECONDS)


def reading(path: str) -> Callable[[int], Scenario]:
    def scenario(_client: int) -> Scenario:
        while True:
            response: Response = yield get(path, HEADERS)
            if response.status != HTTPStatus.OK:
                raise RuntimeError(f"{path} answered {response.status}")

    return scenario
