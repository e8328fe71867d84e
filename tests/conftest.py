import os
import shutil
from uuid import uuid4

import pytest
from django.test import Client
from hypothesis import settings as hypothesis_settings

from cms.domain.page_cache import forget_pages
from cms.domain.site_version import forget_site_version
from config.settings.test import FOLDER
from events.domain.releases import forget_agendas
from tests.browsing import started_browser
from tests.factories.access import StaffFactory

SERIALIZED = "django_db_serialized_rollback"

# A busy machine is no fault of the example that ran on it.
hypothesis_settings.register_profile("quick", deadline=None)
hypothesis_settings.register_profile("soak", deadline=None, max_examples=10_000)
hypothesis_settings.load_profile("soak" if os.environ.get("SOAK") else "quick")


def pytest_unconfigure():
    """A worker of xdist ends without the interpreter's own tidying."""
    FOLDER.cleanup()


def pytest_collection_modifyitems(items):
    """After a test that commits, the next one finds the rows that migrations wrote, once.

    Where CI runs, a browser or a process that failed is tried once more, and the report counts it as "rerun": the
    machine has neighbours. At a developer's desk it fails at once.
    """
    for item in items:
        if os.environ.get("CI") and any(item.get_closest_marker(name) for name in ("browser", "worker")):
            item.add_marker(pytest.mark.flaky(reruns=1))
        marker = item.get_closest_marker("django_db")
        commits = "transactional_db" in item.fixturenames or (marker and marker.kwargs.get("transaction"))
        if commits and SERIALIZED not in item.fixturenames:
            item.fixturenames.append(SERIALIZED)


@pytest.fixture
def client_of(db):
    """`client_of(Role.DESK)` is a browser in which somebody with that role is signed in."""

    def sign_in(*roles, **options):
        client = Client(**options)
        client.force_login(StaffFactory(roles=roles))
        return client

    return sign_in


@pytest.fixture(autouse=True)
def nothing_remembered_yet(settings):
    """Each test counts tries and keeps pages for itself, also where several runs share one Redis."""
    prefixed = {name: cache | {"KEY_PREFIX": uuid4().hex} for name, cache in settings.CACHES.items()}
    settings.CACHES = settings.CACHES | prefixed
    forget_site_version()
    forget_pages()
    forget_agendas()


@pytest.fixture(autouse=True)
def no_files_of_an_earlier_test(settings):
    yield
    for folder in ("documents", "media", "mail"):
        shutil.rmtree(settings.DATA_DIR / folder, ignore_errors=True)


@pytest.fixture(scope="session")
def browser():
    yield from started_browser()


def pytest_addoption(parser):
    parser.addoption(
        "--write-matrix",
        action="store_true",
        help="Write into tests/role_matrix.csv what each role meets now; read the difference before you commit it.",
    )
