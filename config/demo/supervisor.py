"""Keeps the processes of the demo alive until it is asked to end."""

import http.client
import signal
import sys
import time
from collections.abc import Callable, Sequence
from types import FrameType

from config.demo.child import ENDING, Child
from config.demo.lifeline import adopt_orphans

# Jobs are durable: what is cut short is done at the next start.
GRACE = 4.0
LOOK_EVERY = 0.2


class Supervisor:
    def __init__(self, children: Sequence[Child], *, when_ready: Callable[[], None], port: int) -> None:
        self.children = children
        self.when_ready = when_ready
        self.port = port
        self.is_ending = False
        self.is_announced = False

    def run(self) -> None:
        adopt_orphans()
        for number in ENDING:
            signal.signal(number, self.end)
        try:
            for child in self.children:
                child.start()
            while not self.is_ending:
                self.look()
                time.sleep(LOOK_EVERY)
        finally:
            end_all(self.children)

    def end(self, _signal: int, _frame: FrameType | None) -> None:
        self.is_ending = True

    def look(self) -> None:
        for child in self.children:
            if news := child.revive():
                sys.stderr.write(f"{news}\n")
        if not self.is_announced and is_ready(self.port):
            self.is_announced = True
            self.when_ready()


def is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def end_all(children: Sequence[Child]) -> None:
    started = [child for child in children if hasattr(child, "process")]
    for child in started:
        child.process.terminate()
    deadline = time.monotonic() + GRACE
    while any(child.is_running for child in started) and time.monotonic() < deadline:
        time.sleep(LOOK_EVERY / 2)
    for child in started:
        child.kill()
