import select

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from config.databases import database

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def pid():
    connection.ensure_connection()
    return connection.connection.info.backend_pid


@pytest.fixture
def administrator():
    parts = settings.DATABASES["default"]
    with psycopg.connect(
        host=parts["HOST"],
        port=parts["PORT"] or 5432,
        user=parts["USER"],
        password=parts["PASSWORD"],
        dbname=parts["NAME"],
        autocommit=True,
    ) as other:
        yield other


def wait_for_news():
    assert select.select([connection.connection], [], [], 10)[0], "The server said nothing."


def asked_at(pid, administrator):
    return administrator.execute("SELECT query_start FROM pg_stat_activity WHERE pid = %s", [pid]).fetchone()


def test_a_server_that_says_nothing_is_not_asked_whether_it_is_there(pid, administrator):
    before = asked_at(pid, administrator)

    assert connection.is_usable()
    assert asked_at(pid, administrator) == before


def test_a_connection_that_the_server_has_ended_is_not_used(pid, administrator):
    administrator.execute("SELECT pg_terminate_backend(%s)", [pid])
    wait_for_news()

    assert not connection.is_usable()
    connection.close()


def test_a_server_that_says_something_else_is_asked(pid, administrator):
    with connection.cursor() as cursor:
        cursor.execute("LISTEN news")
    administrator.execute("NOTIFY news")
    wait_for_news()
    before = asked_at(pid, administrator)

    assert connection.is_usable()
    assert asked_at(pid, administrator) != before


def test_a_closed_connection_is_not_used(pid):
    connection.connection.close()

    assert not connection.is_usable()
    connection.close()


def test_only_an_address_of_postgresql_is_opened_so(tmp_path):
    urls = ("postgres://conference@db/conference", "sqlite:////tmp/conference.sqlite3")
    engines = [database(url, tmp_path)["ENGINE"] for url in urls]

    assert engines == ["config.postgresql", "django.db.backends.sqlite3"]
