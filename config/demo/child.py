"""One process of the demo: started, watched, started again, ended with all its own children."""

import contextlib
import multiprocessing
import os
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.context import ForkProcess
from pathlib import Path

from config.demo.lifeline import call_itself, die_with_parent

# What the supervisor has loaded is there at once, in every process and for every new start.
FORK = multiprocessing.get_context("fork")
ENDING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)

SHORTEST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0
LARGEST_LOG = 10 * 1024 * 1024


@dataclass
class Child:
    name: str
    work: Callable[[], object]
    log: Path
    pause: float = SHORTEST_PAUSE
    started_at: float = 0.0
    due_at: float | None = None
    process: ForkProcess = field(init=False)

    def start(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        self.process = FORK.Process(target=self.live, args=(os.getpid(),), name=self.name)
        self.process.start()
        self.started_at = time.monotonic()
        self.due_at = None

    def live(self, parent: int) -> None:
        """In the new process: nothing of the supervisor's stays but what it has loaded.

        A group of its own, not a session: Linux weighs `nice` only among the processes of one session.
        """
        os.setpgid(0, 0)
        die_with_parent(parent)
        call_itself(self.name)
        for number in ENDING:
            signal.signal(number, signal.SIG_DFL)
        with self.log.open("ab") as log:
            os.dup2(log.fileno(), 1)
            os.dup2(log.fileno(), 2)
        self.work()

    @property
    def is_running(self) -> bool:
        return self.process.is_alive()

    def revive(self) -> str:
        """Start it again once its pause is over; the answer tells what happened, if anything did."""
        now = time.monotonic()
        if self.is_running:
            return ""
        if self.due_at is None:
            self.kill()
            self.pause = SHORTEST_PAUSE if now - self.started_at > STEADY_AFTER else min(self.pause * 2, LONGEST_PAUSE)
            self.due_at = now + self.pause
            return f"{self.name} ended ({self.process.exitcode}) and starts again in {self.pause:.0f} s. See {self.log}"
        if now >= self.due_at:
            self.start()
        return ""

    def kill(self) -> None:
        """The process and whatever it has started."""
        if self.process.pid is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.join()
        self.outlive_group()

    def outlive_group(self) -> None:
        """A killed process is gone only once it has been reaped; what it had started has become the supervisor's."""
        with contextlib.suppress(ChildProcessError):
            while self.process.pid is not None:
                os.waitpid(-self.process.pid, 0)
