"""Keep-alive clients that follow a scenario as fast as the server lets them."""

import selectors
import socket
import time
from collections import Counter
from collections.abc import Callable, Generator
from dataclasses import dataclass, field
from typing import Any

from bench.exchange import Reader, Request, Response
from bench.processor import cpu_seconds

Scenario = Generator[Request, Response, None]
CHUNK = 256 * 1024


@dataclass
class Tally:
    seconds: float = 0.0
    server_cpu_seconds: float = 0.0
    client_cpu_seconds: float = 0.0
    durations: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)

    def as_details(self) -> dict[str, Any]:
        count = len(self.durations)
        server, clients = (1000 * cpu / max(count, 1) for cpu in (self.server_cpu_seconds, self.client_cpu_seconds))
        return {
            "requests": count,
            "per_second": count / self.seconds,
            "p50_ms": self.percentile(0.50) * 1000,
            "p95_ms": self.percentile(0.95) * 1000,
            "p99_ms": self.percentile(0.99) * 1000,
            "server_cpu_ms_per_request": server,
            "client_cpu_ms_per_request": clients,
            "statuses": {str(status): number for status, number in sorted(self.statuses.items())},
        }

    def percentile(self, part: float) -> float:
        ordered = sorted(self.durations)
        return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


class Client:
    def __init__(self, port: int, scenario: Scenario) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.scenario = scenario
        self.reader = Reader()
        self.send(next(scenario))

    def send(self, request: Request) -> None:
        self.request = request
        self.sent_at = time.perf_counter()
        self.socket.sendall(request.data)

    def receive(self) -> Response | None:
        data = self.socket.recv(CHUNK)
        if not data:
            raise ConnectionError("The server closed a keep-alive connection.")
        return self.reader.feed(data)


def run(port: int, process: int, scenarios: list[Scenario], *, seconds: float) -> Tally:
    """Every scenario is one client; stops after the time or when all scenarios have ended."""
    tally = Tally()
    cpu_before, own_before, started_at = cpu_seconds(process), time.process_time(), time.perf_counter()
    with selectors.DefaultSelector() as selector:
        for scenario in scenarios:
            client = Client(port, scenario)
            selector.register(client.socket, selectors.EVENT_READ, client)
        while selector.get_map() and time.perf_counter() - started_at < seconds:
            for key, _ in selector.select(timeout=1):
                advance(key.data, tally, selector)
        for key in list(selector.get_map().values()):
            key.data.socket.close()
    tally.seconds = time.perf_counter() - started_at
    tally.server_cpu_seconds = cpu_seconds(process) - cpu_before
    tally.client_cpu_seconds = time.process_time() - own_before
    return tally


def advance(client: Client, tally: Tally, selector: selectors.BaseSelector) -> None:
    response = client.receive()
    if response is None:
        return
    if client.request.is_counted:
        tally.durations.append(time.perf_counter() - client.sent_at)
        tally.statuses[response.status] += 1
    try:
        client.send(client.scenario.send(response))
    except StopIteration:
        selector.unregister(client.socket)
        client.socket.close()


def over_clients(
    port: int,
    process: int,
    scenario: Callable[[int], Scenario],
    *,
    seconds: float,
    clients: tuple[int, ...] = (1, 4, 16),
    rounds: int = 1,
) -> dict[str, dict[str, Any]]:
    """The same scenario with few and many clients, told apart by their number; of several rounds the quickest.

    Where answers take no time, one worker may take all connections before the others have woken, and then works alone
    for as long as the clients keep them. People come and go; these clients do so between two rounds.
    """

    def quickest(count: int) -> Tally:
        tallies = [run(port, process, [scenario(n) for n in range(count)], seconds=seconds) for _ in range(rounds)]
        return max(tallies, key=lambda tally: len(tally.durations) / tally.seconds)

    return {str(count): quickest(count).as_details() for count in clients}
