"""What the dialects of frab's schedules say beside times."""

import json
from uuid import UUID, uuid5

import pytest

from events.formats.identities import EVERY_ROOM_GUID
from events.formats.reading.kinds import is_pause
from tests.events.schedules import (
    DAY,
    codes,
    event_json,
    event_xml,
    only_session,
    read,
    room_xml,
    schedule_json,
    schedule_xml,
    session_of,
    slots_of,
)

GUID = "3f2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"
SECOND = 'id="2"'
OTHER = "a81bc81b-dead-4e5d-abff-90865d1e13b1"


@pytest.mark.parametrize(
    ("attributes", "kept", "guid"),
    [
        (f'guid="{GUID}" id="7"', "", UUID(GUID)),
        ('guid="aGVsbG8=" id="7"', "guid:aGVsbG8=", None),
        ('guid="zz2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"', "guid:zz2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f", None),
        ('id="7"', "id:7", None),
        ('code="ABCDEF"', "code:ABCDEF", None),
        ('id="0" code="ABCDEF"', "code:ABCDEF", None),
    ],
)
def test_a_session_is_known_by_its_guid_else_its_id_else_its_code(attributes, kept, guid):
    (identity,) = only_session(schedule_xml(room_xml(event_xml(attributes)))).identities

    assert identity.kept == kept
    assert guid in {None, identity.guid}


def test_a_session_may_have_no_name_in_its_source():
    assert only_session(schedule_xml(room_xml(event_xml("")))).identities == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f'guid="{GUID}"', f'guid="{GUID}"'),
        ('id="7"', 'id="7"'),
        (f'guid="{GUID}" id="7"', f'guid="{OTHER}" id="7"'),
        (f'guid="{GUID}" id="7"', f'guid="{uuid5(UUID(GUID), "2")}" id="8"'),
        (f'guid="{uuid5(UUID(GUID), "2")}" id="8"', f'guid="{GUID}" id="7"'),
    ],
)
def test_a_session_listed_twice_has_two_slots(first, second):
    session = only_session(schedule_xml(room_xml(event_xml(first), event_xml(second, start="11:00"))))

    assert slots_of(session) == [("05-11 09:00", 30), ("05-11 11:00", 30)]
    assert UUID(GUID) in {identity.guid for identity in session.identities} or first == 'id="7"'


def test_two_sessions_of_one_id_and_different_titles_stay_two():
    events = [event_xml(f'guid="{GUID}" id="7"'), event_xml(f'guid="{OTHER}" id="7"', title="Closing")]

    assert len(read(schedule_xml(room_xml(*events))).sessions) == 2


@pytest.mark.parametrize("attributes", ['guid="7b0f781c-32ec-4c4d-9e02-7e5b9177aef4"', 'id="1"', 'guid="1" id="1"'])
def test_sessions_of_one_name_and_different_titles_stay_two_and_it_is_told(attributes):
    events = [event_xml(attributes, title=title, start=start) for title, start in (("A", "09:00"), ("B", "10:00"))]
    again = event_xml(attributes, title="B", start="11:00")

    file = read(schedule_xml(room_xml(*events, again)))

    assert [(one.title, len(one.slots)) for one in file.sessions] == [("A", 1), ("B", 2)]
    assert len({one.identities for one in file.sessions}) == 2
    assert len({one.shared for one in file.sessions}) == 1
    assert {code for _, code in codes(file.remarks)} == {"same_name"}


def test_a_session_listed_twice_at_one_time_keeps_its_first_place():
    raw = schedule_xml(room_xml(event_xml()), room_xml(event_xml(), attributes='name="Other"'))

    file = read(raw)

    assert [slot.room.first_name for slot in file.sessions[0].slots] == ["Hall"]
    assert codes(file.remarks) == [(1, "same_time")]


def test_a_break_listed_in_several_rooms_is_held_in_all():
    raw = schedule_xml(*(room_xml(event_xml(type="break"), attributes=f'name="{name}"') for name in ("A", "B")))

    assert [slot.room for slot in read(raw).sessions[0].slots] == [None]


@pytest.mark.parametrize(
    "attributes", ['name="جميع القاعات"', 'name="all rooms"', f'name="x" guid="{EVERY_ROOM_GUID}"']
)
def test_every_room_is_known_by_name_and_by_our_own_guid(attributes):
    file = read(schedule_xml(room_xml(event_xml(), attributes=attributes)))

    assert (file.sessions[0].slots[0].room, file.rooms) == (None, ())


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ('name="Hall"', 'name="Hall"', 1),
        (f'name="Hall" guid="{GUID}"', f'name="Hall" guid="{OTHER}"', 2),
        (f'name="Hall" guid="{GUID}"', f'name="Hall" guid="{GUID}"', 1),
        (f'name="Hall" guid="{GUID}"', 'name="Hall"', 1),
        ('name="Hall"', 'name="Room"', 2),
        (f'name="Hall" guid="{GUID}"', f'name="Room" guid="{GUID}"', 2),
    ],
)
def test_two_rooms_of_one_name_stay_two_under_different_guids_only(first, second, count):
    later = f'<day date="2030-05-12">{room_xml(event_xml(SECOND), attributes=second)}</day>'
    raw = schedule_xml(room_xml(event_xml(), attributes=first), more=later)

    file = read(raw)

    assert len(file.rooms) == count
    assert len({id(session.slots[0].room) for session in file.sessions}) == count


def test_rooms_without_sessions_and_days_without_rooms_are_read():
    file = read(schedule_xml(room_xml(), more='<day date="2030-05-12"/>'))

    assert ([room.first_name for room in file.rooms], len(file.days), file.sessions) == (["Hall"], 2, ())


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"type": "talk"}, "speech"),
        ({"type": "Keynote"}, "speech"),
        ({"type": "workshop"}, "seminar"),
        ({"type": "lightning_talk"}, "presentation"),
        ({"type": "Panel discussion"}, "panel"),
        ({"type": "movie"}, "film"),
        ({"type": "opening_speech"}, "opening_speech"),
        ({"type": "جلسة حوارية"}, "panel"),
        ({"type": "Panel (90 minutes)"}, "panel"),
        ({"type": "پشوو"}, "break"),
        ({"type": "break"}, "break"),
        ({"type": "other", "track": "Break"}, "break"),
        ({"title": "Lunch break"}, "break"),
        ({"title": "استراحة غداء"}, "break"),
        ({"title": "Coffee", "persons": "<persons><person>A barista</person></persons>"}, None),
        ({"title": "Coffee with the minister"}, None),
        ({"type": "assembly of elders"}, None),
    ],
)
def test_types_are_read_as_our_kinds_and_breaks_are_recognised(fields, kind):
    assert session_of(**fields).columns.get("kind") == kind


@pytest.mark.parametrize(("title", "is_one"), [("Coffee & tea", True), ("The", False), ("Breaking news", False)])
def test_a_pause_is_named_by_words_of_pauses_alone(title, is_one):
    assert is_pause(title) == is_one


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("en", "en"),
        ("de-AT", "de-at"),
        ("pt_BR", "pt-br"),
        ("English", "en"),
        ("العربية", "ar"),
        ("tlh", "tlh"),
        ("", None),
    ],
)
def test_languages_are_kept_as_their_codes(written, code):
    assert session_of(language=written).columns.get("language") == code


@pytest.mark.parametrize(
    ("titles", "main", "language"),
    [
        (["Opening"], "", "en"),
        (["افتتاح"], "", "ar"),
        (["کردنەوەی کۆنفرانس"], "", "ckb"),
        (["Opening"], "ar", "en"),
        (["افتتاح"], "ckb", "ckb"),
        (["2030"], "ar", "ar"),
    ],
)
def test_texts_go_into_the_language_of_the_file(titles, main, language):
    raw = schedule_xml(room_xml(*(event_xml(title=title) for title in titles)))

    file = read(raw, main_language=main)

    assert file.sessions[0].texts["title"] == {file.language: titles[0]} == {language: titles[0]}


def test_the_language_asked_for_comes_first_and_the_declared_one_second():
    raw = schedule_xml(room_xml(event_xml())).replace(b"<schedule", b'<schedule xml:lang="ar"')

    assert [read(raw).language, read(raw, language="ckb").language] == ["ar", "ckb"]


@pytest.mark.parametrize(
    "track", ["Security", {"name": "Security"}, {"en": "Security"}, {"slug": "s", "name": "Security"}]
)
def test_a_track_is_a_text_or_an_object(track):
    assert only_session(schedule_json({"Hall": [event_json(track=track)]})).themes == ({"en": "Security"},)


def test_json_may_hold_a_title_in_several_languages():
    session = only_session(schedule_json({"Hall": [event_json(title={"ar": "افتتاح", "en": "Opening", "de": "x"})]}))

    assert session.texts["title"] == {"ar": "افتتاح", "en": "Opening"}


@pytest.mark.parametrize(
    "rooms",
    [
        {"Hall": [event_json()]},
        [{"name": "Hall", "events": [event_json()]}],
        {"Hall": {"guid": GUID, "events": [event_json()]}},
    ],
)
def test_rooms_of_json_are_lists_or_objects(rooms):
    file = read(schedule_json(rooms))

    assert [room.first_name for room in file.rooms] == ["Hall"]
    assert slots_of(file.sessions[0]) == [("05-11 09:00", 30)]


def test_json_may_come_without_its_wrapping_and_with_two_rooms_of_one_name():
    event = json.dumps(event_json(guid=GUID, room_guid=GUID)), json.dumps(event_json(guid=OTHER, id=2, room_guid=OTHER))
    raw = f'{{"days": [{{"date": "2030-05-11", "rooms": {{"Hall": [{event[0]}], "Hall": [{event[1]}]}}}}]}}'

    file = read(raw.encode())

    assert (len(file.sessions), len(file.rooms)) == (2, 2)


@pytest.mark.parametrize(
    ("fields", "title"),
    [
        ({"title": "", "subtitle": "A subtitle"}, "A subtitle"),
        ({"title": "", "slug": "an-address"}, "an-address"),
        ({"title": "Why <div> is bad"}, "Why <div> is bad"),
        ({"title": "  two\n lines "}, "two lines"),
        ({"title": "a < b & c"}, "a < b & c"),
        ({"title": "\u202eevil\u202c"}, "evil"),
        ({"title": "\x01=HYPER\x1bLINK\x1f(1)"}, "=HYPERLINK(1)"),
    ],
)
def test_a_title_is_one_plain_line_and_never_empty(fields, title):
    assert only_session(schedule_json({"Hall": [event_json(**fields)]})).title == title


def test_a_session_whose_title_is_missing_is_named_and_told():
    file = read(schedule_xml(room_xml(event_xml(title=""))), language="en")

    assert file.sessions[0].title == "Session without a title"
    assert codes(file.remarks) == [(1, "named_without_title")]


@pytest.mark.parametrize("field", ["title", "track"])
def test_a_text_that_is_too_long_refuses_its_session(field):
    file = read(schedule_xml(room_xml(event_xml(**{field: "x" * 10_000}))))

    assert codes(file.refusals) == [(1, "too_long_text")]


def test_our_own_exports_are_read_back_in_their_language_and_to_the_letter():
    conference = "<acronym>eiraq4</acronym><url>https://example.org/ckb/eiraq-4/</url>"
    event = event_xml(title="افتتاح", abstract="It <b> stays", slug="eiraq4-1-opening")
    raw = schedule_xml(room_xml(event), conference=conference)
    ours = raw.replace(b"<schedule>", b'<schedule><generator name="e-Iraq conference"/>')

    session = only_session(ours)

    assert (session.key, session.texts["title"]) == ("opening", {"ckb": "افتتاح"})
    assert (session.texts["abstract"], only_session(raw).texts["abstract"]) == (
        {"ckb": "It <b> stays"},
        {"ar": "It stays"},
    )


def test_a_system_that_writes_days_before_hours_is_known_by_its_name():
    event = event_xml(duration="1:06:00")

    lengths = [
        slots_of(only_session(schedule_xml(room_xml(event), more=f'<generator name="{name}"/>')))[0][1]
        for name in ("pretalx", "other")
    ]

    assert lengths == [1440, 66]


def test_entities_that_were_escaped_once_too_often_are_letters():
    session = session_of(
        title="L&#39;avenir : R&amp;D",
        track="Q&amp;A",
        persons="<persons><person>Jean O&amp;#39;Neil</person></persons>",
    )

    assert (session.title, session.themes) == ("L'avenir : R&D", ({"en": "Q&A"},))
    assert [row.first_name for row in session.people] == ["Jean O'Neil"]


def test_markup_that_was_not_escaped_stands_beside_text_that_was():
    abstract = '<abstract><p>See <a href="https://example.org/a">this</a> &lt;script&gt; rest</p></abstract>'

    assert session_of(abstract=abstract).texts["abstract"] == {"en": "See this (https://example.org/a) <script> rest"}


@pytest.mark.parametrize(
    "day",
    [
        {"events": [event_json()]},
        {"rooms": [], "events": {"1": event_json()}},
        {"rooms": {"Hall": {"1": event_json()}}},
    ],
)
def test_events_of_json_stand_under_a_day_or_are_numbered(day):
    (session,) = read(json.dumps({"schedule": {"days": [{"date": DAY} | day]}}).encode()).sessions

    assert slots_of(session) == [("05-11 09:00", 30)]


@pytest.mark.parametrize(
    "day",
    [
        {"rooms": {"Hall": [event_json()]}, "events": [1, 2]},
        {"rooms": {"Hall": [event_json()]}, "events": [event_json()]},
        {"rooms": {"Hall": {"events": {"1": event_json()}}}},
        {"rooms": [{"name": "Hall", "events": [event_json()]}], "events": []},
    ],
)
def test_events_of_json_are_those_of_its_rooms_where_they_have_any(day):
    file = read(json.dumps({"schedule": {"days": [{"date": DAY} | day]}}).encode())

    assert [one.title for one in file.sessions] == ["Opening"]
    assert [room.first_name for room in file.rooms] == ["Hall"]


def test_letters_that_hide_or_turn_others_do_not_come_in_as_entities():
    session = session_of(title="Hi &#x202e;live &#8203;x", abstract="a &#x202e;b &#12;c", track="&#x202e;Q")

    assert (session.title, session.texts["abstract"], session.themes) == (
        "Hi live x",
        {"en": "a b c"},
        ({"en": "Q"},),
    )


def test_days_may_stand_beside_the_conference():
    whole = {"conference": {"title": "A conference"}, "days": [{"date": DAY, "rooms": {"Hall": [event_json()]}}]}

    file = read(json.dumps({"schedule": whole}).encode())

    assert (file.title, len(file.sessions)) == ({"en": "A conference"}, 1)


def test_a_file_in_which_no_session_is_found_says_so():
    assert codes(read(schedule_xml(room_xml("<entry>Opening</entry>"))).remarks) == [(0, "no_sessions")]


def test_a_name_that_is_nested_without_end_is_no_name():
    title: object = "Opening"
    for _ in range(900):
        title = {"name": title}

    session = only_session(schedule_json({"Hall": [event_json(title=title)]}))

    assert session.title == "Session without a title"
