"""A real browser on the whole product, started as `make demo` starts it."""

from collections.abc import Iterator

import pytest
from django.db import connection

from bench.server import Server, serving
from tests.browser.visitors import Visitors


@pytest.fixture(scope="session")
def product() -> Iterator[Server]:
    """On the parts under test, like every other test: the embedded ones, or PostgreSQL and Redis."""
    with serving(database=connection.vendor) as server:
        yield server


@pytest.fixture
def visitors(browser, product) -> Iterator[Visitors]:
    """People at their devices; the test fails when a browser of theirs reports a refused or broken thing."""
    group = Visitors(browser, product)
    yield group
    group.leave()
    assert group.complaints == []
