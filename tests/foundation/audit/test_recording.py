import pytest
from django.db import DatabaseError, connection, transaction

from foundation.access.models import User
from foundation.audit.actors import ActorMiddleware, acting_as
from foundation.audit.hashing import forget_hashes, hashed
from foundation.audit.models import Entry, EntryStays
from foundation.audit.recording import NotPlain, record

pytestmark = pytest.mark.django_db


@pytest.fixture
def organiser():
    return User.objects.create(email="organiser@example.org", name="Layla")


def told(entry):
    return entry.actor, entry.action, entry.subject_type, entry.subject_id, entry.facts


def test_an_entry_tells_who_did_what_to_which_row(organiser):
    entry = record(action="order.cancelled", subject=organiser, actor=organiser, seats=1)

    assert told(entry) == (f"user:{organiser.pk}", "order.cancelled", "access.user", str(organiser.pk), {"seats": 1})


def test_who_acts_is_known_from_the_surroundings(organiser, rf):
    request = rf.get("/")
    request.user = organiser

    ActorMiddleware(lambda request: record(action="a", subject=organiser))(request)
    with acting_as("job:badge"):
        record(action="b", subject=organiser)
    record(action="c", subject=organiser)

    assert list(Entry.objects.order_by("pk").values_list("actor", flat=True)) == [
        f"user:{organiser.pk}",
        "job:badge",
        "system",
    ]


@pytest.mark.parametrize("value", ["Layla Hassan", "ليلى", "layla@example.org", 1.5, {"name": 1}, ["ليلى"]])
def test_what_could_name_a_person_is_refused(organiser, value):
    with pytest.raises(NotPlain):
        record(action="order.cancelled", subject=organiser, value=value)


def test_a_hash_tells_values_apart_until_its_salt_is_destroyed(organiser):
    before = hashed("layla@example.org", subject=organiser)
    assert before == hashed("layla@example.org", subject=organiser)
    assert before != hashed("sara@example.org", subject=organiser)

    forget_hashes(organiser)

    assert before != hashed("layla@example.org", subject=organiser)


def test_an_entry_can_be_neither_changed_nor_deleted(organiser):
    entry = record(action="order.cancelled", subject=organiser)

    for attempt in (entry.save, entry.delete, Entry.objects.all().delete):
        with pytest.raises(EntryStays):
            attempt()
    with pytest.raises(EntryStays):
        Entry.objects.update(action="order.made")


@pytest.mark.parametrize("change", ["action = 'order.made'", "subject_id = '8'", "facts = '{}'", "id = 99"])
def test_the_database_itself_refuses_to_change_an_entry(organiser, change):
    record(action="order.cancelled", subject=organiser, seats=1)

    with pytest.raises(DatabaseError, match="audit entries stay"), transaction.atomic():
        connection.cursor().execute(f"UPDATE audit_entry SET {change}")
