from datetime import UTC, datetime

import pytest
from django.urls import reverse

from events.models import Session, Slot
from foundation.audit.models import Entry
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SlotFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    return EditionFactory()


def rows(prefix, *rows, initial=0):
    """The fields of an inline list, as a browser sends them."""
    fields = {f"{prefix}-TOTAL_FORMS": len(rows), f"{prefix}-INITIAL_FORMS": initial}
    for number, row in enumerate(rows):
        fields |= {f"{prefix}-{number}-{name}": value for name, value in row.items()}
    return fields


def filled(*, slots=(), people=(), **changed):
    return {
        "title_ar": "جلسة",
        "title_en": "A new session",
        "kind": "seminar",
        "state": "confirmed",
        "language": "ar",
        **rows("slots", *slots),
        **rows("appearances", *people),
        **changed,
    }


def add(client, edition, **facts):
    return client.post(f"{reverse('session:add')}?edition={edition.pk}", filled(**facts))


def test_an_editor_places_a_new_session_with_its_people(client, editor, edition):
    room, speaker = RoomFactory(edition=edition), SpeakerFactory(edition=edition)
    slot = {"room": room.pk, "starts_at": "2030-05-11 10:00", "minutes": 60}

    add(client, edition, slots=[slot], people=[{"speaker": speaker.pk, "role": "chair", "ORDER": 1}])

    session = Session.objects.get(key="a-new-session")
    assert session.edition == edition
    assert list(session.people.all()) == [speaker]
    assert Slot.objects.get(session=session).starts_at == datetime(2030, 5, 11, 7, 0, tzinfo=UTC)


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize(
    ("starts_at", "minutes", "field"),
    [
        ("2030-05-11 10:30", 60, "room"),
        ("2030-05-11 09:30", 31, "room"),
        ("2030-05-10 23:59", 60, "starts_at"),
        ("2030-05-13 00:00", 60, "starts_at"),
        ("2030-05-12 10:00", 0, "minutes"),
        ("2030-05-12 10:00", 1441, "minutes"),
    ],
)
def test_an_editor_is_told_why_a_session_cannot_be_placed(client, edition, starts_at, minutes, field):
    taken = SlotFactory(session__edition=edition)
    slot = {"room": taken.room.pk, "starts_at": starts_at, "minutes": minutes}

    response = add(client, edition, slots=[slot])

    assert list(response.context["form"].formsets["slots"].forms[0].errors) == [field]
    assert Slot.objects.count() == 1


def test_a_session_is_not_placed_twice_in_a_room_at_one_time(client, editor, edition):
    room = RoomFactory(edition=edition)
    first = {"room": room.pk, "starts_at": "2030-05-11 10:00", "minutes": 60}

    response = add(client, edition, slots=[first, {**first, "starts_at": "2030-05-11 10:30"}])

    assert list(response.context["form"].formsets["slots"].forms[1].errors) == ["room"]


def test_rooms_and_people_of_other_editions_are_not_offered(client, editor, edition):
    foreign = RoomFactory()
    slot = {"room": foreign.pk, "starts_at": "2030-05-11 10:00", "minutes": 60}

    response = add(client, edition, slots=[slot])

    assert list(response.context["form"].formsets["slots"].forms[0].errors) == ["room"]
    assert not Session.objects.exists()


def test_a_session_is_moved_within_its_own_time(client, editor, edition):
    slot = SlotFactory(session__edition=edition)
    moved = {"id": slot.pk, "room": slot.room.pk, "starts_at": "2030-05-11 10:30", "minutes": 60}
    facts = filled(**rows("slots", moved, initial=1), key=slot.session.key)

    client.post(reverse("session:edit", args=[slot.session.pk]), facts)

    slot.refresh_from_db()
    assert slot.starts_at == datetime(2030, 5, 11, 7, 30, tzinfo=UTC)


def test_a_key_is_taken_once_in_an_edition(client, editor, edition):
    SessionFactory(edition=edition, key="opening")

    response = add(client, edition, key="opening")

    assert list(response.context["form"].errors) == ["key"]


def test_a_cancelled_session_is_told_to_the_audit(client, editor, edition):
    session = SessionFactory(edition=edition)

    client.post(reverse("session:edit", args=[session.pk]), filled(state="cancelled", key=session.key))

    entry = Entry.objects.get(action="session.cancelled")
    assert (entry.subject_id, entry.actor, entry.facts) == (str(session.pk), f"user:{editor.pk}", {"was": "confirmed"})


def test_a_room_in_use_stays(client, editor):
    slot = SlotFactory()

    response = client.post(reverse("room:delete", args=[slot.room.pk]), follow=True)

    assert response.status_code == 200
    assert Slot.objects.get().room == slot.room
