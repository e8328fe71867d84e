"""What the processes of the demo do."""

import os
import sys
from pathlib import Path

from gunicorn.app.wsgiapp import run as run_gunicorn

from config.celery import app
from config.demo.child import Child

POLITENESS = 15


def processes(data_dir: Path) -> list[Child]:
    works = {"web": serve, "worker": work, "beat": beat}
    return [Child(name, doing, data_dir / "log" / f"{name}.log") for name, doing in works.items()]


def serve() -> None:
    sys.argv = ["gunicorn", "--config", "python:config.gunicorn", "config.wsgi"]
    run_gunicorn()


def work() -> None:
    """One worker has nobody to gossip with, and its heartbeat is a row; people waiting for a page come first."""
    os.nice(POLITENESS)
    quiet = ["--without-gossip", "--without-mingle", "--without-heartbeat"]
    app.start(["--quiet", "worker", "--loglevel", "WARNING", "--concurrency", "2", *quiet])


def beat() -> None:
    app.start(["--quiet", "beat", "--loglevel", "WARNING", "--pidfile", ""])
