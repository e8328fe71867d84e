"""Asks every part at once and waits for none longer than a moment."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait

from django.db import connections

logger = logging.getLogger(__name__)

DEADLINE = 0.8
FINE = "ok"

type_of_check = Callable[[], str]
PARTS: dict[str, type_of_check] = {}

_asking: dict[str, Future[str]] = {}
_pool = ThreadPoolExecutor(max_workers=16, thread_name_prefix="health")


def part(name: str) -> Callable[[type_of_check], type_of_check]:
    """Register a check: it answers FINE or a short reason without secrets; an exception means unreachable."""

    def register(check: type_of_check) -> type_of_check:
        PARTS[name] = check
        return check

    return register


def ask_all(deadline: float = DEADLINE) -> dict[str, str]:
    asked = {name: ask(name) for name in PARTS}
    wait(asked.values(), timeout=deadline)
    return {name: answer(name, future) for name, future in asked.items()}


def ask(name: str) -> Future[str]:
    """One question at a time: a part that hangs keeps one thread, however often it is asked."""
    current = _asking.get(name)
    if current is None or current.done():
        current = _asking[name] = _pool.submit(check_and_disconnect, PARTS[name])
    return current


def check_and_disconnect(check: type_of_check) -> str:
    try:
        return check()
    finally:
        connections.close_all()


def answer(name: str, future: Future[str]) -> str:
    if not future.done():
        return "does not answer"
    problem = future.exception()
    if problem is None:
        return future.result()
    logger.warning("%s cannot be reached: %s", name, type(problem).__name__)
    return "cannot be reached"
