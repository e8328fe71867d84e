"""The product's own code in this process, on the state of a server or of a folder of its own."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from io import StringIO

import django


def enter(environment: Mapping[str, str]) -> None:
    """Only once in a process: Django cannot be set up twice."""
    os.environ.update(environment)
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings.demo"
    django.setup()
    import_module("config.wsgi")  # as a web process is before it answers


@contextmanager
def set_up_alone() -> Iterator[None]:
    """On an embedded database, without any server."""
    from bench.server import EMBEDDED

    with tempfile.TemporaryDirectory(prefix="conference-") as folder:
        enter(EMBEDDED | {"DATA_DIR": folder})
        from django.core.management import call_command
        from django.db import connections

        call_command("prepare_demo", stdout=StringIO())
        yield
        connections.close_all()


def count_queries(work: Callable[[], object]) -> int:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        work()
    return len(asked)
