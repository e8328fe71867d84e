import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
WORKER = ["worker", "--concurrency", "2", "--without-gossip", "--without-mingle", "--without-heartbeat"]
BEAT = ["beat", "--pidfile", ""]
PATIENCE = 180.0  # the product's own bounds are measured by `make soak`, on a quiet machine


def wait_until(condition, *, within=PATIENCE):
    deadline = time.monotonic() + within
    while not (answer := condition()):
        if time.monotonic() > deadline:
            raise TimeoutError(condition)
        time.sleep(0.05)
    return answer


class Process:
    """A real process with all its children, in a session of its own."""

    def __init__(self, command, *, log, env=None):
        self.command, self.log, self.env = command, log, env
        self.running = None

    def start(self):
        with self.log.open("ab") as log:
            self.running = subprocess.Popen(
                self.command, cwd=ROOT, env=self.env, stdout=log, stderr=log, start_new_session=True
            )

    def kill(self):
        """As a power cut would: nothing is said, nothing is finished."""
        if self.running and self.running.poll() is None:
            os.killpg(self.running.pid, signal.SIGKILL)
            self.running.wait()

    def restart(self):
        self.kill()
        self.start()


def celery(arguments, env, log):
    return Process([sys.executable, "-m", "celery", "--app", "config", *arguments], log=log, env=env)


class RedisServer(Process):
    def __init__(self, folder):
        self.port = free_port()
        program = shutil.which("redis-server") or "redis-server"
        command = [program, "--port", str(self.port), "--save", "", "--dir", str(folder)]
        super().__init__(command, log=folder / "redis.log")

    def start(self):
        super().start()
        wait_until(self.answers, within=10)

    def answers(self):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
