"""Many people at one moment, each with a database connection of their own, as in different processes."""

import sqlite3
from contextlib import closing, contextmanager
from threading import Barrier, Thread

from django.db import connection, connections


def all_at_once(count, action):
    """What each of the calls action(0), action(1), ... answers; an exception is an answer too."""
    answers = [None] * count
    start = Barrier(count)

    def take_part(number):
        start.wait()
        try:
            answers[number] = action(number)
        except Exception as problem:  # noqa: BLE001  # it is an answer, and no thread may end without one
            answers[number] = problem
        finally:
            connections.close_all()

    threads = [Thread(target=take_part, args=[number]) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return answers


@contextmanager
def database_in_a_file(path, **options):
    """SQLite in memory has one connection; threads get this copy of it, opened as in production."""
    path.write_bytes(connection.connection.serialize())
    with closing(sqlite3.connect(path)) as alone:
        alone.execute("PRAGMA journal_mode=WAL")
    settings = connections.settings["default"]
    before = settings["NAME"], settings["OPTIONS"]
    settings["NAME"], settings["OPTIONS"] = str(path), settings["OPTIONS"] | options
    try:
        yield
    finally:
        settings["NAME"], settings["OPTIONS"] = before
