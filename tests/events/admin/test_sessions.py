from datetime import UTC, datetime

import pytest
from django.urls import reverse

from events.domain.former_keys import present_key
from events.domain.releases import release_agenda
from events.models import KeyedKind, Session, Slot
from foundation.audit.models import Entry
from tests.factories.events import (
    EditionFactory,
    RoomFactory,
    SessionFactory,
    SlotFactory,
    SpeakerFactory,
    ThemeFactory,
)

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


def filled(*, slots=(), people=(), materials=(), **changed):
    return {
        "title_ar": "جلسة",
        "title_en": "A new session",
        "kind": "seminar",
        "state": "confirmed",
        "language": "ar",
        "access": "public",
        **rows("slots", *slots),
        **rows("appearances", *people),
        **rows("materials", *materials),
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


def test_a_title_written_in_several_lines_is_one_line(client, editor, edition):
    add(client, edition, title_ar="جلسة عن\r\nالبيانات  المفتوحة\n")

    assert Session.objects.get().title_ar == "جلسة عن البيانات المفتوحة"


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize(
    ("starts_at", "minutes", "field"),
    [
        ("2030-05-11 10:30", 60, "room"),
        ("2030-05-11 09:30", 31, "room"),
        ("2030-05-11 03:59", 60, "starts_at"),
        ("2030-05-13 04:00", 60, "starts_at"),
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


@pytest.mark.parametrize("hours", [("11:00", "12:00"), ("11:00", "10:00"), ("12:00", "10:00")])
def test_the_times_of_a_session_held_twice_take_each_others_place(client, editor, edition, hours):
    session = SessionFactory(edition=edition)
    room = RoomFactory(edition=edition)
    starts = [datetime(2030, 5, 11, hour, 0, tzinfo=UTC) for hour in (7, 8)]
    slots = [SlotFactory(session=session, room=room, starts_at=start, minutes=60) for start in starts]
    moved = [
        {"id": slot.pk, "room": room.pk, "starts_at": f"2030-05-11 {hour}", "minutes": 60}
        for slot, hour in zip(slots, hours, strict=True)
    ]
    facts = filled(**rows("slots", *moved, initial=2), key=session.key)

    response = client.post(reverse("session:edit", args=[session.pk]), facts | {"seen": ""})

    held = {slot.pk: f"{slot.starts_at.astimezone(edition.zone):%H:%M}" for slot in session.slots.all()}
    assert response.status_code == 302
    assert held == dict(zip([slot.pk for slot in slots], hours, strict=True))


@pytest.mark.usefixtures("editor")
@pytest.mark.parametrize("factory", [RoomFactory, ThemeFactory])
@pytest.mark.parametrize(("is_released", "kept"), [(True, "hall"), (False, "new-hall")])
def test_what_releases_know_by_its_address_keeps_it(client, factory, is_released, kept):
    """Else everybody would be told of a new room, and no old release could be restored."""
    row = factory(key="hall")
    if is_released:
        release_agenda(row.edition)
    address = reverse(f"{row._meta.model_name}:edit", args=[row.pk])
    facts = {
        field.html_name: field.value() for field in client.get(address).context["form"] if field.value() is not None
    }

    client.post(address, facts | {"key": "new-hall"})

    row.refresh_from_db()
    assert row.key == kept


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


def test_what_a_session_leaves_behind_is_an_address_or_a_document_and_public_in_its_language(client, editor, edition):
    link = {"kind": "recording", "url": "https://example.org/film", "title_ar": "التسجيل", "ORDER": 1}

    add(client, edition, materials=[link])
    response = add(client, edition, key="other", materials=[{**link, "url": ""}])

    assert list(Session.objects.get().materials.values_list("kind", "url")) == [
        ("recording", "https://example.org/film")
    ]
    assert list(response.context["form"].formsets["materials"].forms[0].errors) == ["url"]


def test_interpretation_is_offered_into_other_languages_than_the_one_spoken(client, editor, edition):
    add(client, edition, language="ckb", interpretation=["ar", "ckb", "en"], access="invitation")

    session = Session.objects.get()
    assert (session.language, session.interpretation, session.access) == ("ckb", ["ar", "en"], "invitation")


def test_a_language_nobody_has_a_name_for_is_kept_when_a_session_is_saved(client, editor, edition):
    session = SessionFactory(edition=edition, language="sw", title_ar="جلسة")

    client.post(reverse("session:edit", args=[session.pk]), filled(language="sw", key=session.key))

    session.refresh_from_db()
    assert session.language == "sw"


def test_the_title_is_asked_for_in_the_edition_s_main_language(client, editor):
    edition = EditionFactory(main_language="en")

    response = add(client, edition, title_en="", title_ar="جلسة")

    assert list(response.context["form"].errors) == ["title_en"]


def test_whoever_follows_a_session_s_former_address_is_led_on(client, editor, edition):
    session = SessionFactory(edition=edition, key="old-name")

    client.post(reverse("session:edit", args=[session.pk]), filled(key="new-name"))

    assert present_key(edition, KeyedKind.SESSION, "old-name") == "new-name"
