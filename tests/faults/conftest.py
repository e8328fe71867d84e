import os
import uuid

import pytest

from tests.faults.brokers import EmbeddedBroker, ServedBroker
from tests.faults.conference import Conference
from tests.faults.databases import EmbeddedDatabase, ServedDatabase
from tests.faults.doors import Venue
from tests.faults.visitors import Registration

SERVER = os.environ.get("DATABASE_URL") or "postgres://postgres@127.0.0.1:5432/conference"
EMBEDDED = [pytest.mark.embedded, pytest.mark.worker]
SERVED = [pytest.mark.redis, pytest.mark.postgres, pytest.mark.worker]


@pytest.fixture(scope="session")
def embedded_template(tmp_path_factory):
    data_dir = tmp_path_factory.mktemp("template")
    conference = Conference(data_dir, EmbeddedDatabase(data_dir), EmbeddedBroker(data_dir))
    conference.manage("migrate", "-v0")
    return conference.database


@pytest.fixture(scope="session")
def served_template(tmp_path_factory):
    data_dir = tmp_path_factory.mktemp("template")
    database = served_database()
    database.create()
    Conference(data_dir, database, EmbeddedBroker(data_dir)).manage("migrate", "-v0")
    yield database
    database.drop()


def served_database():
    return ServedDatabase(SERVER.rpartition("/")[0], f"conference_faults_{uuid.uuid4().hex[:12]}")


def embedded_parts(request, data_dir):
    return EmbeddedDatabase(data_dir), request.getfixturevalue("embedded_template"), EmbeddedBroker(data_dir)


def served_parts(request, data_dir):
    return served_database(), request.getfixturevalue("served_template"), ServedBroker(data_dir)


PARTS = {"embedded": embedded_parts, "served": served_parts}


@pytest.fixture(params=[pytest.param("embedded", marks=EMBEDDED), pytest.param("served", marks=SERVED)])
def build(request, tmp_path):
    """Builds a conference on the embedded parts, then on PostgreSQL and Redis; switches make a control."""
    built = []

    def make(**switches):
        database, template, broker = PARTS[request.param](request, tmp_path)
        conference = Conference(tmp_path, database, broker, switches)
        built.append(conference)
        conference.make_folders()
        database.copy_from(template)
        broker.start()
        return conference

    yield make
    for conference in built:
        conference.end()
        conference.broker.end()
        conference.database.drop()


@pytest.fixture
def conference(build):
    return build()


@pytest.fixture
def open_venue(build):
    """Opens gates for so many badges; switches make a control."""
    venues = []

    def make(badge_count, **switches):
        venue = Venue(build(**switches), badge_count)
        venues.append(venue)
        venue.server.start()
        return venue

    yield make
    for venue in venues:
        venue.server.kill()


@pytest.fixture
def open_form(build):
    """Lets people register; switches make a control."""
    forms = []

    def make(**switches):
        registration = Registration(build(**switches))
        forms.append(registration)
        registration.open()
        return registration

    yield make
    for registration in forms:
        registration.server.kill()
