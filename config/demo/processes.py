"""Which processes a demo has, and with which options each is started."""

import sys
from pathlib import Path

from config.demo.child import Child

CELERY = [sys.executable, "-m", "celery", "--app", "config", "--quiet"]


def processes(data_dir: Path) -> list[Child]:
    commands = {
        "web": [sys.executable, "-m", "gunicorn", "--config", "python:config.gunicorn", "config.wsgi"],
        "worker": [*CELERY, "worker", "--loglevel", "WARNING", "--concurrency", "2", *QUIET],
        "beat": [*CELERY, "beat", "--loglevel", "WARNING", "--pidfile", ""],
    }
    return [Child(name, command, data_dir / "log" / f"{name}.log") for name, command in commands.items()]


# One worker has nobody to gossip with, and its heartbeat is a row.
QUIET = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
