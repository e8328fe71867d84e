"""Warm requests per second of one page, and its ratio to a bare view in the same run."""

from collections.abc import Callable
from http import HTTPStatus

from bench.exchange import Response, get
from bench.load import Scenario, over_clients
from bench.result import Result
from bench.server import serving

SECONDS = 5.0


def measure(path: str = "/healthz", database: str = "sqlite") -> Result:
    settings = {"path": path, "database": database, "web_workers": 2, "seconds": SECONDS}
    with serving(database=database, WEB_WORKERS="2") as server:
        bare = over_clients(server.port, server.process.pid, reading("/healthz"), seconds=SECONDS)
        page = over_clients(server.port, server.process.pid, reading(path), seconds=SECONDS)
    value = max(details["per_second"] for details in page.values())
    ratio = {count: page[count]["per_second"] / bare[count]["per_second"] for count in page}
    return Result("agenda", value, "requests/s", settings, {"page": page, "bare": bare, "ratio_to_bare": ratio})


def reading(path: str) -> Callable[[int], Scenario]:
    def scenario(_client: int) -> Scenario:
        request = get(path)
        while True:
            response: Response = yield request
            if response.status != HTTPStatus.OK:
                raise RuntimeError(f"{path} answered {response.status}")

    return scenario
