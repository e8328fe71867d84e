"""c3voc's second form of schedule.json, whose events stand in one list, and the rooms that JSON lists."""

import json

import pytest

from tests.events.schedules import DAY, read, schedule_json, slots_of

ROOM = "3f2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"
PERSON = "a81bc81b-dead-4e5d-abff-90865d1e13b1"
EVENT = {
    "guid": "7b1d2f3a-0c4e-4f5a-8b6c-9d0e1f2a3b4c",
    "title": "Opening",
    "start": f"{DAY}T09:00:00+03:00",
    "end": f"{DAY}T06:45:00+00:00",
    "room": {"name": "Hall", "guid": ROOM},
    "track": {"slug": "law"},
    "participants": [{"guid": PERSON, "name": "Ava", "role": "host"}],
}


def listed(*events, days=({"date": DAY}, {"date": "2030-05-12"}), **schedule):
    conference = {"days": list(days), "rooms": [{"name": "Hall", "guid": ROOM}, {"name": "Empty", "guid": PERSON}]}
    tracks = [{"slug": "law", "name": "Law"}]
    whole = {"conference": conference | {"tracks": tracks}, "events": list(events)} | schedule
    return json.dumps({"schedule": whole}).encode()


def test_events_of_one_list_are_read_with_their_rooms_tracks_and_people():
    file = read(listed(EVENT, persons=[{"guid": PERSON, "name": "Ava", "biography": "A judge."}]))

    (session,) = file.sessions
    (person,) = session.people
    assert slots_of(session) == [("05-11 09:00", 45)]
    assert [room.first_name for room in file.rooms] == ["Hall", "Empty"]
    assert (session.slots[0].room, session.themes) == (file.rooms[0], ({"en": "Law"},))
    assert (person.role, person.biography) == ("moderator", {"en": "A judge."})
    assert [day.isoformat() for day in file.days] == [DAY, "2030-05-12"]


@pytest.mark.parametrize(
    "parts",
    [
        {"days": ()},
        {"persons": None},
        {"persons": "Ava"},
        {"persons": [None, {"name": "Ava"}]},
    ],
)
def test_what_the_list_refers_to_may_be_missing(parts):
    (session,) = read(listed(EVENT | {"room": "Hall", "track": "Law"}, None, **parts)).sessions

    assert (session.slots[0].room.first_name, session.themes) == ("Hall", ({"en": "Law"},))
    assert [person.first_name for person in session.people] == ["Ava"]


def test_a_list_beside_days_with_rooms_is_not_read_twice():
    first = json.loads(schedule_json({"Hall": [EVENT]}))["schedule"]

    file = read(json.dumps({"schedule": first | {"events": [EVENT]}}).encode())

    assert ([len(session.slots) for session in file.sessions], file.remarks) == ([1], ())


@pytest.mark.parametrize("place", ["conference", "schedule"])
def test_rooms_may_be_listed_in_the_conference_or_beside_it(place):
    whole = json.loads(schedule_json({"Hall": [{"id": 1, "title": "Opening", "start": "09:00"}]}))
    (whole["schedule"]["conference"] if place == "conference" else whole["schedule"])["rooms"] = [
        {"name": "Hall", "guid": ROOM}
    ]

    (room,) = read(json.dumps(whole).encode()).rooms

    assert str(room.identity.guid) == ROOM


def test_a_room_listed_in_several_languages_is_the_room_of_its_guid():
    whole = json.loads(schedule_json({"Hall": [EVENT]}))
    whole["schedule"]["conference"]["rooms"] = [{"name": {"ar": "قاعة", "en": "Hall"}, "guid": ROOM}]

    assert [dict(room.name) for room in read(json.dumps(whole).encode()).rooms] == [{"ar": "قاعة", "en": "Hall"}]


def test_a_number_for_the_list_of_rooms_is_no_list():
    whole = json.loads(schedule_json({"Hall": []}))
    whole["schedule"]["conference"]["rooms"] = 5

    assert [room.first_name for room in read(json.dumps(whole).encode()).rooms] == ["Hall"]
