"""One page read again and again."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from bench.exchange import Response, get
from bench.load import Scenario, over_clients
from bench.server import Server

BARE = "/healthz"
HEADERS = {"Accept-Encoding": "gzip"}


def read_often(server: Server, path: str, *, seconds: float, rounds: int = 1) -> dict[str, dict[str, Any]]:
    return over_clients(server.port, server.process.pid, reading(path), seconds=seconds, rounds=rounds)


def reading(path: str) -> Callable[[int], Scenario]:
    def scenario(_client: int) -> Scenario:
        while True:
            response: Response = yield get(path, HEADERS)
            if response.status != HTTPStatus.OK:
                raise RuntimeError(f"{path} answered {response.status}")

    return scenario


def ratio_to_bare(work: dict[str, dict[str, Any]], bare: dict[str, dict[str, Any]]) -> dict[str, float]:
    """How much of the bare view's speed is left, for each number of clients."""
    return {count: work[count]["per_second"] / bare[count]["per_second"] for count in work}
