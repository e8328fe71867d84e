import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.domain.agenda import (
    Agenda,
    AgendaPart,
    AgendaPerson,
    AgendaRoom,
    AgendaSession,
    AgendaSlot,
    AgendaTheme,
    Text,
)
from events.domain.comparing import changes_between
from events.domain.contents import freeze
from tests.events.comparisons import compared

ZONE = ZoneInfo("Asia/Baghdad")
MIDNIGHT = datetime(2030, 5, 11, tzinfo=UTC)
SHARED = Path(__file__).resolve().parents[4] / "shared/data/fosdem-2023.xml"
ROOMS = [AgendaRoom(key, Text(key), 400, number) for number, key in enumerate("abc")]
THEMES = [AgendaTheme(key, Text(key), "palm") for key in "xyz"]


def guid(number):
    return str(UUID(int=number))


def frozen(agenda):
    return json.loads(json.dumps(freeze(agenda)))


def told(before, after):
    """Under the names the independent comparison uses."""
    called = {}
    for content in (before, after):
        for section in ("sessions", "people"):
            called |= {(section, row["key"]): row["guid"] for row in content[section]}
    return sorted(
        (str(change.section), str(change.kind), called.get((change.section, change.key), change.key))
        for change in changes_between(before, after)
    )


WORDS = st.sampled_from(["", "كلمة", "وتار", "Speech"])
TEXTS = st.builds(Text, st.sampled_from(["كلمة", "خطاب"]), WORDS, WORDS)
SLOTS = st.lists(
    st.builds(
        lambda room, start, length: AgendaSlot(
            room, (at := (MIDNIGHT + timedelta(hours=start)).astimezone(ZONE)), at + timedelta(minutes=length)
        ),
        st.sampled_from([*ROOMS, None]),
        st.integers(0, 6),
        st.sampled_from([15, 30, 45]),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda slot: slot.starts_at,
).map(lambda slots: tuple(sorted(slots, key=lambda slot: slot.starts_at)))


@st.composite
def agendas(draw):
    """Programmes of few rows, so that two of them have most rows in common and differ in much."""
    numbers = draw(st.lists(st.integers(1, 3), unique=True))
    people = {
        n: AgendaPerson(draw(st.sampled_from([f"p{n}", f"q{n}"])), draw(TEXTS), guid=guid(100 + n)) for n in numbers
    }
    made = [session(draw, number, list(people.values())) for number in draw(st.lists(st.integers(1, 4), unique=True))]
    rooms = [replace(room, capacity=draw(st.sampled_from([100, 400]))) for room in ROOMS]
    themes = draw(st.permutations(THEMES))
    return Agenda(
        "e", ZONE, "ar", rooms=tuple(rooms), themes=tuple(themes), people=tuple(people.values()), sessions=tuple(made)
    )


def session(draw, number, people):
    seats = st.tuples(st.sampled_from(people), st.sampled_from(["speaker", "chair"])) if people else st.nothing()
    parts = draw(st.lists(seats, unique_by=lambda seat: (seat[0].key, seat[1]), max_size=3)) if people else []
    return AgendaSession(
        draw(st.sampled_from([f"s{number}", f"t{number}"])),
        draw(st.sampled_from(["panel", "speech"])),
        draw(st.sampled_from(["confirmed", "confirmed", "cancelled"])),
        draw(TEXTS),
        draw(st.builds(Text, WORDS)),
        themes=tuple(draw(st.lists(st.sampled_from(THEMES), unique_by=lambda theme: theme.key))),
        people=tuple(AgendaPart(person, role) for person, role in parts),
        slots=draw(SLOTS),
        guid=guid(number),
        number=number,
    )


@given(before=agendas(), after=agendas())
def test_the_diff_equals_an_independent_comparison(before, after):
    old, new = frozen(before), frozen(after)

    assert told(old, new) == compared(old, new)


@given(before=agendas(), after=agendas())
def test_nothing_is_told_exactly_when_nothing_differs(before, after):
    old, new = frozen(before), frozen(after)
    quiet = {"number", "sequence"}
    same = [row["key"] for row in old["themes"]] == [row["key"] for row in new["themes"]] and all(
        {row["key"]: {k: v for k, v in row.items() if k not in quiet} for row in old[section]}
        == {row["key"]: {k: v for k, v in row.items() if k not in quiet} for row in new[section]}
        for section in ("sessions", "people", "rooms", "themes", "organisations")
    )

    assert (changes_between(old, new) == []) is same


@given(before=agendas(), after=agendas())
def test_what_one_way_adds_the_other_way_takes_out(before, after):
    old, new = frozen(before), frozen(after)
    opposite = {
        "new": "cancelled",
        "reinstated": "cancelled",
        "lengthened": "shortened",
        "slot_added": "slot_removed",
        "person_added": "person_removed",
        "listed": "unlisted",
    }

    there = [opposite[kind] for _, kind, _ in told(old, new) if kind in opposite]
    back = [kind for _, kind, _ in told(new, old) if kind in opposite.values()]
    assert sorted(there) == sorted(back)


def conference(path):
    """A real schedule as an agenda: 800 sessions and 1,000 people."""
    rooms, people, sessions = {}, {}, []
    for day in ET.parse(path).getroot().findall("day"):
        for event in day.iter("event"):
            room = rooms.setdefault(
                event.findtext("room"), AgendaRoom(f"room-{len(rooms)}", Text(en=event.findtext("room")))
            )
            start = datetime.fromisoformat(f"{day.get('date')}T{event.findtext('start')}").replace(tzinfo=ZONE)
            hours, minutes = map(int, event.findtext("duration").split(":"))
            parts = []
            for person in event.iter("person"):
                known = people.setdefault(
                    person.get("id"),
                    AgendaPerson(f"person-{person.get('id')}", Text(en=person.text), guid=guid(int(person.get("id")))),
                )
                parts.append(AgendaPart(known, "speaker"))
            number = int(event.get("id"))
            sessions.append(
                AgendaSession(
                    f"session-{number}",
                    "speech",
                    "confirmed",
                    Text(en=event.findtext("title")),
                    people=tuple(parts),
                    slots=(AgendaSlot(room, start, start + timedelta(hours=hours, minutes=minutes)),),
                    guid=guid(number),
                    number=number,
                )
            )
    return Agenda(
        "fosdem", ZONE, "en", rooms=tuple(rooms.values()), people=tuple(people.values()), sessions=tuple(sessions)
    )


def shaken(agenda, seed):
    """Every third session is changed in one or two ways, some are gone and some cancelled."""
    random, sessions = Random(seed), []
    ways = [
        lambda one: replace(one, title=replace(one.title, en=one.title.en + "!")),
        lambda one: replace(
            one, slots=tuple(replace(slot, starts_at=slot.starts_at + timedelta(minutes=5)) for slot in one.slots)
        ),
        lambda one: replace(one, slots=tuple(replace(slot, room=random.choice(agenda.rooms)) for slot in one.slots)),
        lambda one: replace(one, people=one.people[1:]),
        lambda one: replace(
            one,
            people=tuple(
                {
                    part.person.key: part for part in [*one.people, AgendaPart(random.choice(agenda.people), "chair")]
                }.values()
            ),
        ),
        lambda one: replace(one, kind="panel"),
        lambda one: replace(one, state="cancelled"),
        lambda one: replace(one, abstract=Text(en="More")),
    ]
    for one in agenda.sessions:
        changed = one
        for way in random.sample(ways, random.choice([0, 0, 1, 2])):
            changed = way(changed)
        if random.random() > 0.02:
            sessions.append(changed)
    return replace(agenda, sessions=tuple(sessions))


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.exists(), reason="the shared folder is not there")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_on_a_real_conference_the_diff_equals_an_independent_comparison(seed):
    whole = conference(SHARED)
    old, new = frozen(whole), frozen(shaken(whole, seed))

    found = told(old, new)

    assert len(found) > 300
    assert found == compared(old, new)
    assert told(new, old) == compared(new, old)
