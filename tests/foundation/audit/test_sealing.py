from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction
from django.utils import timezone

from foundation.access.models import User
from foundation.audit import sealing
from foundation.audit.invariants import missing_guards
from foundation.audit.models import Entry, Seal
from foundation.audit.recording import record
from foundation.audit.sealing import seal_entries, verify_chain

pytestmark = pytest.mark.django_db


@pytest.fixture
def enter(monkeypatch):
    """Writes an entry that is a minute old, hence settled."""
    organiser = User.objects.create(email="organiser@example.org", name="Layla")

    def write(action="order.made", age=timedelta(minutes=1)):
        then = timezone.now() - age
        with monkeypatch.context() as clock:
            clock.setattr("django.utils.timezone.now", lambda: then)
            return record(action=action, subject=organiser)

    return write


def tamper(sql):
    """As somebody could who may change the database's structure."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_stays")
        else:
            cursor.execute("DROP TRIGGER audit_entry_is_not_changed")
            cursor.execute("DROP TRIGGER audit_entry_is_not_deleted")
        cursor.execute(sql)


def test_it_is_noticed_when_the_database_holds_the_audit_no_longer():
    assert list(missing_guards()) == []

    tamper("SELECT 1")

    assert len(list(missing_guards())) == 1


def test_seals_chain_all_entries(enter, monkeypatch):
    entries = [enter() for _ in range(5)]
    with monkeypatch.context() as patch:
        patch.setattr(sealing, "BATCH", 2)
        assert seal_entries() == 5

    assert [seal.entry_count for seal in Seal.objects.order_by("pk")] == [2, 2, 1]
    assert verify_chain() == []
    assert len(entries) == Entry.objects.filter(seal__isnull=False).count()


def test_an_entry_waits_until_slower_transactions_have_come_in(enter):
    enter(age=timedelta(seconds=1))

    assert seal_entries() == 0


def test_an_entry_that_commits_late_under_a_lower_number_is_sealed_too(enter, monkeypatch):
    late = enter(age=timedelta(seconds=1))
    enter()
    assert seal_entries() == 1

    monkeypatch.setattr(sealing, "SETTLING", timedelta(0))

    assert seal_entries() == 1
    assert Seal.objects.order_by("pk").last().entries.get() == late
    assert verify_chain() == []


@pytest.mark.parametrize(
    ("sql", "complaint"),
    [
        ("UPDATE audit_entry SET actor = 'user:9' WHERE action = 'second'", "does not fit its entries"),
        ("DELETE FROM audit_entry WHERE action = 'second'", "covers 1 entries, 0 are there"),
        ("UPDATE audit_seal SET previous_digest = 'x' WHERE id = (SELECT max(id) FROM audit_seal)", "does not follow"),
    ],
)
def test_a_change_behind_the_audits_back_is_found(enter, sql, complaint):
    for action in ("first", "second"):
        enter(action)
        seal_entries()

    tamper(sql)

    assert complaint in " ".join(verify_chain())


@pytest.mark.parametrize("sql", ["DELETE FROM audit_entry", "UPDATE audit_entry SET seal_id = NULL"])
def test_the_database_itself_holds_a_sealed_entry(enter, sql):
    enter()
    seal_entries()

    with pytest.raises(DatabaseError, match="audit entries stay"), transaction.atomic():
        connection.cursor().execute(sql)
