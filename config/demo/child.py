"""One process of the demo: started, watched, started again, ended with all its own children."""

import contextlib
import os
import signal
import subprocess
import time
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from config.demo.lifeline import die_with_parent

SHORTEST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
STEADY_AFTER = 60.0
LARGEST_LOG = 10 * 1024 * 1024


@dataclass
class Child:
    name: str
    command: list[str]
    log: Path
    pause: float = SHORTEST_PAUSE
    started_at: float = 0.0
    due_at: float | None = None
    process: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        if self.log.exists() and self.log.stat().st_size > LARGEST_LOG:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                preexec_fn=partial(die_with_parent, os.getpid()),  # noqa: PLW1509 - the supervisor has one thread
            )
        self.started_at = time.monotonic()
        self.due_at = None

    @property
    def is_running(self) -> bool:
        return self.process.poll() is None

    def revive(self) -> str:
        """Start it again once its pause is over; the answer tells what happened, if anything did."""
        now = time.monotonic()
        if self.is_running:
            return ""
        if self.due_at is None:
            self.kill()
            self.pause = SHORTEST_PAUSE if now - self.started_at > STEADY_AFTER else min(self.pause * 2, LONGEST_PAUSE)
            self.due_at = now + self.pause
            return (
                f"{self.name} ended ({self.process.returncode}) and starts again in {self.pause:.0f} s. See {self.log}"
            )
        if now >= self.due_at:
            self.start()
        return ""

    def ask_to_end(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            self.process.terminate()

    def kill(self) -> None:
        """The process and whatever it has started."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
