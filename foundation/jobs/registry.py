"""The kinds of work there are, each registered by the app that knows how to do it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from celery import current_app

if TYPE_CHECKING:
    from foundation.jobs.running import RunningJob

Handler = Callable[["RunningJob"], None]
LEASE = timedelta(seconds=10)


@dataclass(frozen=True)
class JobKind:
    name: str
    handler: Handler
    attempts: int
    lease: timedelta


class UnknownJobKind(LookupError):
    """No installed app registered the kind."""


KINDS: dict[str, JobKind] = {}


def job(name: str, *, attempts: int = 5, lease: timedelta = LEASE) -> Callable[[Handler], Handler]:
    """Register the handler of a kind; it may run twice and must then change nothing more."""

    def register(handler: Handler) -> Handler:
        KINDS[name] = JobKind(name, handler, attempts, lease)
        return handler

    return register


def kind_named(name: str) -> JobKind:
    """A worker has imported every app's tasks; another process does so when it first runs a job."""
    if name not in KINDS:
        current_app.loader.import_default_modules()
    return KINDS.get(name) or JobKind(name, refuse, attempts=5, lease=LEASE)


def refuse(_job: "RunningJob") -> None:
    raise UnknownJobKind
