from datetime import UTC, date, datetime, time, timedelta
from xml.etree import ElementTree

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from events.domain.timetable import Entry, Hall, Item, Person, Timetable, read_timetable
from events.domain.warning_sentences import warning_sentence
from events.domain.warnings import Severity, WarningCode, warnings_in, warnings_of
from events.models import Appearance, Availability, Edition, PersonRole, SessionState
from tests.events.domain.oracle import warned_by_hand
from tests.factories.events import (
    EditionFactory,
    RoomFactory,
    SessionFactory,
    SlotFactory,
    SpeakerFactory,
    VenueFactory,
)
from tests.shared import FOSDEM

TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HALL, OTHER_HALL = Hall(1, "Hall 1", venue=1), Hall(2, "Hall 2", venue=1)
FAR_HALL = Hall(3, "Far hall", venue=2)
SARA = Person(1, "Sara")


def edition(**facts):
    return Edition(starts_on=date(2030, 5, 11), ends_on=date(2030, 5, 12), walking_minutes=15, **facts)


def entry(number, *, at=0, minutes=60, hall=HALL, people=(), state="confirmed", item=None):
    """`at` counts minutes from ten o'clock of the first day."""
    item = item or Item(number, f"Session {number}", "speech", state, tuple(people))
    start = TEN + at * MINUTE
    return Entry(number, item, hall, start, start + minutes * MINUTE)


def timetable(*entries, of=None):
    items = dict.fromkeys(entry.item for entry in entries)
    return Timetable(of or edition(), (HALL, OTHER_HALL, FAR_HALL), tuple(items), entries)


def codes(*entries, **facts):
    return [warning.code.value for warning in warnings_in(timetable(*entries, **facts))]


@pytest.mark.parametrize(
    ("at", "hall", "told"),
    [
        (59, HALL, ["room_taken"]),
        (60, HALL, []),
        (0, OTHER_HALL, []),
        (30, None, ["room_taken"]),
    ],
)
def test_a_room_is_taken_twice_when_two_sessions_share_a_minute_in_it(at, hall, told):
    assert codes(entry(1), entry(2, at=at, hall=hall)) == told


def test_a_break_for_all_clashes_with_every_session_of_its_time_once():
    found = warnings_in(timetable(entry(1), entry(2, hall=OTHER_HALL), entry(3, hall=None), entry(4, hall=None)))

    slots = [[entry.number for entry in warning.entries] for warning in found]
    assert slots == [[1, 3], [1, 4], [2, 3], [2, 4], [3, 4]]


@pytest.mark.parametrize(("at", "told"), [(59, ["person_twice"]), (60, [])])
def test_nobody_is_in_two_rooms_at_one_time(at, told):
    assert codes(entry(1, people=[SARA]), entry(2, at=at, hall=OTHER_HALL, people=[SARA])) == told


@pytest.mark.parametrize(
    ("at", "hall", "told"),
    [(74, FAR_HALL, ["short_walk"]), (75, FAR_HALL, []), (60, OTHER_HALL, []), (60, None, [])],
)
def test_people_need_their_time_to_walk_to_another_venue(at, hall, told):
    assert codes(entry(1, people=[SARA]), entry(2, at=at, hall=hall, people=[SARA])) == told


@pytest.mark.parametrize(
    ("available", "told"),
    [
        ([], []),
        ([(0, 60)], []),
        ([(0, 30), (30, 60)], []),
        ([(0, 29), (30, 60)], ["unavailable"]),
        ([(100, 200)], ["unavailable"]),
    ],
)
def test_people_speak_while_they_can_come(available, told):
    spans = tuple((TEN + start * MINUTE, TEN + end * MINUTE) for start, end in available)

    assert codes(entry(1, people=[Person(2, "Omar", spans)])) == told


@pytest.mark.parametrize(
    ("at", "told"),
    [(-121, ["outside_day"]), (-120, []), (540, []), (541, ["outside_day"]), (2880, ["outside_day"])],
)
def test_sessions_lie_within_the_hours_and_the_days_of_the_edition(at, told):
    assert codes(entry(1, at=at)) == told


@pytest.mark.parametrize(("at", "told"), [(0, ["outside_room"]), (60, []), (120, []), (121, ["outside_room"])])
def test_a_room_has_hours_of_its_own(at, told):
    hall = Hall(4, "Studio", 1, opens_at=time(11), closes_at=time(13))

    assert codes(entry(1, at=at, hall=hall)) == told


def test_a_house_that_closes_after_midnight_is_open_in_the_evening():
    assert codes(entry(1, at=840), of=edition(closes_at=time(1))) == []


@pytest.mark.parametrize(
    ("state", "told"),
    [("proposed", ["unconfirmed"]), ("accepted", ["unconfirmed"]), ("confirmed", []), ("cancelled", [])],
)
def test_who_has_a_place_should_be_confirmed(state, told):
    assert codes(entry(1, state=state)) == told


def test_a_cancelled_session_warns_of_nothing():
    gone = entry(1, state="cancelled", people=[SARA], at=-300)

    assert codes(gone, entry(2, people=[SARA], at=0)) == []


def test_every_kind_of_warning_has_its_weight():
    weights = {code.value: code.severity for code in WarningCode}

    assert weights == {
        "room_taken": Severity.SERIOUS,
        "person_twice": Severity.SERIOUS,
        "unavailable": Severity.SERIOUS,
        "outside_day": Severity.MILD,
        "outside_room": Severity.MILD,
        "short_walk": Severity.MILD,
        "unconfirmed": Severity.NOTE,
    }


@pytest.mark.parametrize(
    ("entries", "sentence"),
    [
        (
            [entry(1), entry(2, at=30)],
            "“Session 1” and “Session 2” are in one room at one time: Hall 1, 11 May 2030, 10:30–11:30.",
        ),
        (
            [entry(1, people=[SARA]), entry(2, hall=OTHER_HALL, people=[SARA])],
            "Sara is in “Session 1” and in “Session 2” at one time: 11 May 2030, 10:00–11:00.",
        ),
        (
            [entry(1, people=[SARA]), entry(2, at=61, hall=FAR_HALL, people=[SARA])],
            "Sara has 1 minute to walk from “Session 1” to “Session 2” in another venue: 11 May 2030, 11:01–12:01.",
        ),
        (
            [entry(1, people=[Person(2, "Omar", ((TEN, TEN + MINUTE),))])],
            "Omar cannot come to “Session 1”: 11 May 2030, 10:00–11:00.",
        ),
        ([entry(1, at=560)], "“Session 1” is outside the hours of the day, 08:00–20:00: 11 May 2030, 19:20–20:20."),
        (
            [entry(1, hall=Hall(4, "Studio", 1, opens_at=time(11)))],
            "“Session 1” is outside the hours of Studio, 11:00–20:00: 11 May 2030, 10:00–11:00.",
        ),
        ([entry(1, state="accepted")], "“Session 1” is not confirmed (accepted): 11 May 2030, 10:00–11:00."),
    ],
)
def test_a_warning_names_what_it_is_about(entries, sentence):
    table = timetable(*entries)

    with translation.override("en"):
        assert [warning_sentence(warning, table) for warning in warnings_in(table)] == [sentence]


@pytest.mark.django_db
def test_warnings_are_of_the_draft_with_chairs_availability_and_venues():
    held = EditionFactory(venue=VenueFactory())
    hall, far = RoomFactory(edition=held), RoomFactory(edition=held, venue=VenueFactory())
    sara = SpeakerFactory(edition=held)
    Availability.objects.create(speaker=sara, starts_at=TEN, ends_at=TEN + 120 * MINUTE)
    chair, speaker = PersonRole.CHAIR, PersonRole.SPEAKER
    for minutes, room, role in ((0, hall, chair), (60, far, speaker), (90, None, chair)):
        slot = SlotFactory(session__edition=held, room=room, starts_at=TEN + minutes * MINUTE)
        Appearance.objects.create(session=slot.session, speaker=sara, role=role)
    SlotFactory(starts_at=TEN)

    found = [warning.code.value for warning in warnings_of(held)]

    assert found == ["short_walk", "room_taken", "person_twice", "unavailable"]


SPAN = st.tuples(st.integers(-150, 700), st.integers(1, 300)).map(
    lambda span: (TEN + span[0] * MINUTE, TEN + sum(span) * MINUTE)
)
CLOCK = st.one_of(st.none(), st.times(time(0), time(23, 59)).map(lambda clock: clock.replace(second=0, microsecond=0)))
PEOPLE = st.lists(st.lists(SPAN, max_size=3).map(tuple), min_size=1, max_size=4).map(
    lambda spans: [Person(number, f"Person {number}", span) for number, span in enumerate(spans)]
)
HALLS = st.lists(st.tuples(st.sampled_from([None, 1, 2]), CLOCK, CLOCK), min_size=1, max_size=4).map(
    lambda halls: [Hall(number, f"Hall {number}", *facts) for number, facts in enumerate(halls)]
)


@st.composite
def programmes(draw):
    people, halls = draw(PEOPLE), draw(HALLS)
    items = [
        Item(number, f"Session {number}", "speech", draw(st.sampled_from(SessionState.values)), tuple(present))
        for number, present in enumerate(draw(st.lists(st.sets(st.sampled_from(people)), min_size=1, max_size=8)))
    ]
    places = st.tuples(
        st.sampled_from(items), st.sampled_from([None, *halls]), st.integers(-400, 2600), st.integers(1, 240)
    )
    entries = [
        entry(number, at=at, minutes=minutes, hall=hall, item=item)
        for number, (item, hall, at, minutes) in enumerate(draw(st.lists(places, max_size=10)))
    ]
    hours = {"opens_at": draw(CLOCK) or time(8), "closes_at": draw(CLOCK) or time(20)}
    whole = edition(**hours)
    whole.walking_minutes = draw(st.integers(0, 60))
    return Timetable(whole, tuple(halls), tuple(items), tuple(entries))


def told(table):
    return [
        (
            warning.code,
            tuple(entry.number for entry in warning.entries),
            warning.person and warning.person.number,
            warning.hall and warning.hall.number,
        )
        for warning in warnings_in(table)
    ]


@given(programmes())
def test_warnings_of_any_programme_are_those_found_by_hand(table):
    found = told(table)

    assert set(found) == warned_by_hand(table)
    assert len(found) == len(set(found))


@pytest.mark.shared
@pytest.mark.skipif(not FOSDEM.exists(), reason="the shared schedule is not beside this checkout")
@pytest.mark.django_db
def test_warnings_of_a_large_real_programme_are_those_found_by_hand():
    days = {"starts_on": date(2023, 2, 4), "ends_on": date(2023, 2, 5), "time_zone": "Europe/Brussels"}
    held = EditionFactory(opens_at=time(10), closes_at=time(18), walking_minutes=45, **days)
    rows_of_fosdem(held)
    table = read_timetable(held)

    found = told(table)

    assert len(table.entries) == 780
    assert set(found) == warned_by_hand(table)
    assert {code.value for code, *_ in found} == {"room_taken", "outside_day", "short_walk"}


def rows_of_fosdem(held):
    """No import: just enough rows to be warned of, the houses told apart by the first letter of their rooms."""
    schedule = ElementTree.parse(FOSDEM)
    names = dict.fromkeys(event.findtext("room") for event in schedule.iter("event"))
    venues = {letter: VenueFactory() for letter in {name[0] for name in names}}
    rooms = {name: RoomFactory(edition=held, name_en=name, venue=venues[name[0]]) for name in names}
    numbers = dict.fromkeys(person.get("id") for person in schedule.iter("person"))
    people = {number: SpeakerFactory(edition=held) for number in numbers}
    for day in schedule.iter("day"):
        for event in day.iter("event"):
            hour, minute = map(int, event.findtext("start").split(":"))
            hours, minutes = map(int, event.findtext("duration").split(":"))
            starts_at = held.moment(date.fromisoformat(day.get("date")), time(hour, minute))
            session = SessionFactory(edition=held)
            room = rooms[event.findtext("room")]
            SlotFactory(session=session, room=room, starts_at=starts_at, minutes=hours * 60 + minutes)
            for person in {person.get("id") for person in event.iter("person")}:
                Appearance.objects.create(session=session, speaker=people[person])
