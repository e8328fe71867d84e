"""A real browser on the whole product, started as `make demo` starts it."""

from collections.abc import Iterator

import pytest

from bench.server import Server, serving_from
from tests.browser.visitors import Visitors


@pytest.fixture(scope="session")
def product(tmp_path_factory) -> Iterator[Server]:
    with serving_from(tmp_path_factory.mktemp("product")) as server:
        yield server


@pytest.fixture
def visitors(browser, product) -> Iterator[Visitors]:
    """People at their devices; the test fails when a browser of theirs reports a refused or broken thing."""
    group = Visitors(browser, product)
    yield group
    group.leave()
    assert group.complaints == []
