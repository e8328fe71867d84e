import json
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.log_actions import log

from events.domain.placing import place_session, unplace_slot
from events.models import Move, Slot
from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.factories.events import SessionFactory, SlotFactory

pytestmark = pytest.mark.django_db
TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
ENGLISH = {"HTTP_ACCEPT_LANGUAGE": "en"}
PAGES = ["board", "board_list", "board_warnings", "board_changes", "board_found"]
FORM = {"title_ar": "الافتتاح", "kind": "speech", "state": "confirmed", "language": "ar", "access": "public"}
LISTS = ("slots", "appearances", "materials")
NO_ROWS = {f"{name}-{kind}_FORMS": 0 for name in LISTS for kind in ("TOTAL", "INITIAL")}


@pytest.fixture
def slot():
    return SlotFactory(session__title_en="Opening", room__name_en="Hall 1")


@pytest.fixture
def editor_client(client, editor):
    return client


@pytest.fixture
def edition(slot):
    return slot.session.edition


def address(name, edition, *more):
    return reverse(name, args=[edition.pk, *more])


def asked(slot, /, **changed):
    facts = {"slot": slot.pk, "seen": 0, "day": "2030-05-11", "time": "10:00", "minutes": 60, "room": slot.room.pk}
    return {**facts, **changed}


def move(client, slot, /, name="board_move", **changed):
    session = slot.session
    return client.post(address(name, session.edition, session.pk), asked(slot, **changed), **ENGLISH)


def board(client, edition):
    return client.get(address("board", edition)).context["facts"]


def test_the_board_tells_of_every_room_session_and_slot(client, editor, slot, edition):
    waiting = SessionFactory(edition=edition)
    SlotFactory()

    facts = board(client, edition)

    assert [room["pk"] for room in facts["rooms"]] == [slot.room.pk]
    assert [session["pk"] for session in facts["sessions"]] == [slot.session.pk, waiting.pk]
    place = {"day": "2030-05-11", "start": 600, "minutes": 60}
    assert facts["slots"] == [{"pk": slot.pk, "session": slot.session.pk, "room": slot.room.pk, **place}]
    assert [(day["key"], day["opens"], day["closes"]) for day in facts["days"]] == [
        ("2030-05-11", 480, 1200),
        ("2030-05-12", 480, 1200),
    ]


def test_a_film_after_midnight_is_late_in_the_evening_of_its_day(client, editor, slot, edition):
    move(client, slot, time="00:30")

    assert Slot.objects.get().starts_at == datetime(2030, 5, 11, 21, 30, tzinfo=UTC)
    assert [(one["day"], one["start"]) for one in board(client, edition)["slots"]] == [("2030-05-11", 24 * 60 + 30)]


def test_an_editor_moves_a_session(client, editor, slot):
    answer = move(client, slot, time="١٠:٣٠", minutes="٤٥")

    place = {"pk": slot.pk, "room": slot.room.pk, "day": "2030-05-11", "start": 630, "minutes": 45}
    assert answer.json() == {"session": {"pk": slot.session.pk, "seen": 1, "slots": [place]}}
    assert Move.objects.get().made_by == editor


def test_a_session_without_a_place_is_placed_in_all_rooms(client, editor, slot, edition):
    waiting = SessionFactory(edition=edition)

    client.post(address("board_move", edition, waiting.pk), {"day": "2030-05-12", "time": "9:00", "minutes": 30})

    assert waiting.slots.get().room is None


def test_a_session_is_taken_out_of_its_place(client, editor, slot):
    answer = move(client, slot, name="board_unplace")

    assert answer.json()["session"]["slots"] == []
    assert not Slot.objects.exists()


@pytest.mark.parametrize(
    ("changed", "code", "message"),
    [
        ({"day": "2030-05-13"}, "place", "The edition is held on 11–12 May 2030. Choose a time within its days."),
        ({"minutes": 0}, "form", "Ensure this value is greater than or equal to 1."),
        ({"minutes": "long"}, "form", "Enter a whole number."),
        ({"time": "25:00"}, "form", "Enter a valid time."),
        ({"room": 0}, "form", "Select a valid choice. That choice is not one of the available choices."),
    ],
)
def test_an_impossible_move_is_refused_with_the_reason(editor_client, slot, changed, code, message):
    answer = move(editor_client, slot, **changed)

    assert (answer.status_code, answer.json()) == (422, {"code": code, "message": message})
    assert not Move.objects.exists()


def test_a_taken_room_is_refused_until_the_editor_insists(client, editor, slot, edition):
    other = SlotFactory(session__edition=edition, room=slot.room, starts_at=datetime(2030, 5, 11, 9, 0, tzinfo=UTC))

    refused = move(client, other)
    taken = "Hall 1 is taken by “Opening” until 11:00. Choose another room or time."
    assert (refused.status_code, refused.json()) == (409, {"code": "taken", "message": taken})
    assert move(client, other, anyway="on").status_code == 200
    assert [warning["code"] for warning in board(client, edition)["warnings"]] == ["room_taken"]


def test_a_stale_move_is_refused_with_who_changed_what(client, editor, slot):
    place_session(
        slot.session, None, starts_at=TEN, length=slot.ends_at - slot.starts_at, slot=slot, by=StaffFactory(name="Hana")
    )

    answer = move(client, slot, time="12:00")

    told = "Hana moved “Opening” to all rooms, 11 May 2030, 10:00, just now."
    assert (answer.status_code, answer.json()["code"]) == (409, "stale")
    assert answer.json()["message"].startswith(told)
    assert [one["room"] for one in answer.json()["session"]["slots"]] == [None]


@pytest.mark.parametrize("name", ["board_move", "board_unplace"])
def test_what_another_has_taken_out_is_refused_with_who_did_it(client, editor, slot, name):
    unplace_slot(slot, by=StaffFactory(name="Hana"))

    answer = move(client, slot, name=name)

    told = "Hana took “Opening” out of its place just now."
    assert (answer.status_code, answer.json()["code"]) == (409, "stale")
    assert answer.json()["message"].startswith(told)
    assert answer.json()["session"] == {"pk": slot.session.pk, "seen": 1, "slots": []}


@pytest.mark.parametrize("name", ["board_move", "board_unplace"])
def test_a_place_that_is_gone_is_said_to_whoever_knows_of_every_move(editor_client, slot, name):
    unplace_slot(slot)

    answer = move(editor_client, slot, name=name, seen=1)

    told = "“Opening” has been taken out of this place meanwhile. Place it anew."
    assert (answer.status_code, answer.json()) == (422, {"code": "place", "message": told})


def test_undo_and_redo_answer_with_the_session_as_it_is(client, editor, slot, edition):
    move(client, slot, time="12:00")

    starts = [client.post(address(step, edition)).json()["session"]["slots"][0]["start"] for step in STEPS]

    assert starts == [600, 720, 600]


STEPS = ["board_undo", "board_redo", "board_undo"]


def test_nothing_to_undo_is_said_kindly(client, editor, edition):
    answer = client.post(address("board_undo", edition), **ENGLISH)

    told = "There is nothing of yours to undo."
    assert (answer.status_code, answer.json()) == (409, {"code": "overtaken", "message": told})


def changes(client, edition, facts, **headers):
    query = {"since": facts["number"], "edits": facts["edits"]}
    return client.get(address("board_changes", edition), query, **ENGLISH, headers=headers)


def test_another_editor_learns_what_has_changed_since(client, editor, client_of, slot, edition):
    other = client_of(Role.ORGANISER)
    known = board(other, edition)
    move(client, slot, time="12:00")

    news = changes(other, edition, known).json()

    assert [(one["pk"], one["seen"], one["slots"][0]["start"]) for one in news["sessions"]] == [
        (slot.session.pk, 1, 720)
    ]
    assert [(one["session"], one["who"]) for one in news["moves"]] == [(slot.session.pk, editor.name)]
    assert (news["number"], news["undo"]) == (1, None)


@contextmanager
def meanwhile(work):
    """Another does this work just before the programme's slots are read."""
    left = [work]

    def look(execute, sql, *more):
        if left and 'FROM "events_slot"' in sql:
            left.pop()()
        return execute(sql, *more)

    with connection.execute_wrapper(look):
        yield


@pytest.mark.parametrize("since", ["whole", "moves"])
def test_a_move_made_while_the_board_is_told_of_others_is_not_lost(client, editor, slot, edition, since):
    known = board(client, edition) if since == "moves" else {"number": -1, "edits": 0}

    with meanwhile(lambda: place_session(slot.session, None, starts_at=TEN, length=HOUR, slot=slot)):
        told = changes(client, edition, known).json()
    news = changes(client, edition, told.get("whole", told)).json()

    assert [(one["pk"], one["seen"]) for one in news["sessions"]] == [(slot.session.pk, 1)]


@pytest.mark.parametrize("since", ["whole", "moves"])
def test_a_row_edited_while_the_board_is_told_of_others_is_not_lost(client, editor, slot, edition, since):
    known = board(client, edition) if since == "moves" else {"number": -1, "edits": 0}

    with meanwhile(lambda: log(slot.session, "wagtail.edit")):
        told = changes(client, edition, known).json()

    assert "whole" in changes(client, edition, told.get("whole", told)).json()


def test_an_editor_is_not_told_of_own_moves_as_news(client, editor, slot, edition):
    known = board(client, edition)
    move(client, slot, time="12:00")

    assert changes(client, edition, known).json()["moves"] == []


def test_nothing_new_is_answered_without_a_body(client, editor, slot, edition):
    known = board(client, edition)
    etag = changes(client, edition, known).headers["ETag"]

    answer = changes(client, edition, known, if_none_match=etag)
    move(client, slot, time="12:00")

    assert (answer.status_code, answer.content) == (304, b"")
    assert changes(client, edition, known, if_none_match=etag).status_code == 200


def test_a_row_edited_in_its_form_renews_the_whole_board(client, editor, slot, edition):
    known = board(client, edition)
    facts = {**FORM, "title_en": "Renamed", "key": "renamed"}
    client.post(reverse("session:add") + f"?edition={edition.pk}", {**facts, **NO_ROWS})

    titles = {session["title"] for session in changes(client, edition, known).json()["whole"]["sessions"]}

    assert "Renamed" in titles


@pytest.mark.parametrize("query", [{}, {"since": "x"}, {"since": -1, "edits": 0}, {"since": 0}])
def test_a_board_that_knows_nothing_is_told_everything(client, editor, slot, edition, query):
    assert "whole" in client.get(address("board_changes", edition), query).json()


@pytest.mark.parametrize(("typed", "count"), [("الحوكمه", 1), ("", 0), ("nothing", 0)])
def test_waiting_sessions_are_found_in_any_spelling(client, editor, edition, typed, count):
    SessionFactory(edition=edition, title_ar="حوكمة الإنترنت")
    SessionFactory(title_ar="حوكمة الإنترنت")

    assert len(client.get(address("board_found", edition), {"q": typed}).json()["found"]) == count


@pytest.mark.parametrize("name", ["board_move", "board_unplace", "board_session"])
def test_a_session_of_another_edition_is_not_found_on_this_board(client, editor, edition, name):
    foreign = SlotFactory()

    assert client.post(address(name, edition, foreign.session.pk), asked(foreign)).status_code == 404
    assert not Move.objects.exists()


@pytest.mark.parametrize("changed", ["room", "slot"])
def test_rooms_and_slots_of_others_are_not_taken(client, editor, slot, changed):
    foreign = SlotFactory()
    other = {"room": foreign.room.pk, "slot": foreign.pk}[changed]

    assert move(client, slot, **{changed: other}).status_code == 422


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ORGANISER, Role.PROGRAMME_EDITOR}))
def test_other_staff_see_no_board_and_move_nothing(client_of, slot, edition, role):
    client = client_of(role)

    seen = {client.get(address(page, edition)).status_code for page in PAGES}
    moved = {client.post(address(page, edition)).status_code for page in ("board_undo", "board_redo")}
    session = {move(client, slot, name=name).status_code for name in ("board_move", "board_unplace", "board_session")}
    assert seen | moved | session == {403}
    assert not Move.objects.exists()


@pytest.mark.parametrize("role", [Role.ORGANISER, Role.PROGRAMME_EDITOR])
def test_editors_and_organisers_open_every_page_of_the_board(client_of, slot, edition, role):
    client = client_of(role)

    pages = [*(address(page, edition) for page in PAGES), address("board_session", edition, slot.session.pk)]
    assert {client.get(page).status_code for page in pages} == {200}
    assert client.get(reverse("open_board")).headers["Location"] == address("board", edition)


def test_without_scripts_a_session_is_moved_by_a_form(client, editor, slot, edition):
    page = address("board_session", edition, slot.session.pk)
    form = client.get(page, {"slot": slot.pk}).context["form"]

    answer = client.post(page, asked(slot, **{**form.initial, "time": "11:30"}))

    assert answer.headers["Location"] == address("board_list", edition)
    assert Slot.objects.get().starts_at == datetime(2030, 5, 11, 8, 30, tzinfo=UTC)


def test_without_scripts_a_session_is_taken_out(client, editor, slot, edition):
    client.post(address("board_session", edition, slot.session.pk), {"out": "1", "slot": slot.pk})

    assert not Slot.objects.exists()


def test_the_form_without_scripts_keeps_what_was_typed(client, editor, slot, edition):
    answer = client.post(
        address("board_session", edition, slot.session.pk), asked(slot, day="2030-05-12", time="03:00")
    )

    assert answer.status_code == 302
    answer = client.post(address("board_session", edition, slot.session.pk), asked(slot, time="13:15"))
    assert answer.context["form"]["time"].value() == "13:15"
    assert answer.context["form"].non_field_errors()


@pytest.mark.parametrize("pressed", [{}, {"out": "1"}])
def test_without_scripts_a_stale_move_is_made_once_its_editor_has_looked_again(client, editor, slot, edition, pressed):
    page = address("board_session", edition, slot.session.pk)
    place_session(slot.session, None, starts_at=TEN, length=HOUR, slot=slot, by=StaffFactory(name="Hana"))

    refused = client.post(page, {**asked(slot, time="13:15"), **pressed}, **ENGLISH).context["form"]
    again = {field.name: field.value() or "" for field in refused}

    assert refused.non_field_errors()[0].startswith("Hana moved “Opening” to all rooms")
    assert (again["time"], again["slot"], again["seen"]) == ("13:15", str(slot.pk), "1")
    assert client.post(page, {**again, **pressed}).status_code == 302


@pytest.mark.parametrize(("seen", "told"), [(0, "Hana took “Opening” out of its place"), (1, "Place it anew.")])
def test_without_scripts_a_session_taken_out_by_another_is_placed_anew(client, editor, slot, seen, told):
    page = address("board_session", slot.session.edition, slot.session.pk)
    unplace_slot(slot, by=StaffFactory(name="Hana"))

    refused = client.post(page, asked(slot, time="13:15", seen=seen), **ENGLISH)
    again = {field.name: field.value() or "" for field in refused.context["form"]}

    assert told in refused.context["form"].non_field_errors()[0]
    assert client.post(page, again).status_code == 302
    assert Slot.objects.get().starts_at == datetime(2030, 5, 11, 10, 15, tzinfo=UTC)


@pytest.mark.parametrize("hidden", ["slot", "seen"])
def test_without_scripts_what_is_wrong_with_a_hidden_field_is_said(client, editor, slot, edition, hidden):
    page = address("board_session", edition, slot.session.pk)

    answer = client.post(page, asked(slot, **{hidden: "x"}), **ENGLISH)

    assert "Enter a whole number." in answer.content.decode()


def test_the_list_of_a_day_counts_the_warnings_of_each_session(client, editor, slot, edition):
    SlotFactory(session__edition=edition, room=None)

    rows = client.get(address("board_list", edition)).context["rows"]

    assert [row["warning_count"] for row in rows] == [1, 1]


def test_all_warnings_are_on_one_page_by_kind(client, editor, slot, edition):
    SlotFactory(session__edition=edition, session__state="accepted", room=None)

    groups = client.get(address("board_warnings", edition)).context["groups"]

    assert [(group["code"].value, len(group["warnings"])) for group in groups] == [
        ("room_taken", 1),
        ("unconfirmed", 1),
    ]


def queries(client, address):
    with CaptureQueriesContext(connection) as made:
        assert client.get(address).status_code == 200
    return len(made)


@pytest.mark.parametrize("page", PAGES)
def test_a_full_board_asks_no_more_of_the_database_than_an_empty_one(client, editor, slot, edition, page):
    queries(client, address(page, edition))
    one = queries(client, address(page, edition))
    for number in range(30):
        SlotFactory(session__edition=edition, session__state="accepted", minutes=number + 1)

    assert queries(client, address(page, edition)) == one


def test_the_session_form_writes_moves_that_others_see(client, editor, slot, edition):
    row = {"id": slot.pk, "room": slot.room.pk, "starts_at": "2030-05-11 11:00", "minutes": 60}

    save(client, slot.session, row)

    moved = Move.objects.get()
    assert (moved.made_by, moved.session, moved.before["room"], moved.after["room"]) == (
        editor,
        slot.session,
        slot.room.pk,
        slot.room.pk,
    )


def test_the_session_form_does_not_undo_what_others_have_moved_meanwhile(client, editor, slot, edition):
    seen = client.get(reverse("session:edit", args=[slot.session.pk])).context["form"]["seen"].value()
    row = {"id": slot.pk, "room": slot.room.pk, "starts_at": "2030-05-11 10:00", "minutes": 60}
    move(client, slot, time="12:00")

    refused = save(client, slot.session, row, seen=seen)
    again = save(client, slot.session, row, seen=refused.context["form"]["seen"].value())

    assert (refused.status_code, again.status_code) == (200, 302)
    assert Move.objects.count() == 2


def save(client, session, row, **facts):
    own = {**FORM, "title_en": "Opening", "key": session.key}
    fields = {"slots-TOTAL_FORMS": 1, "slots-INITIAL_FORMS": 1, **{f"slots-0-{name}": row[name] for name in row}}
    url = reverse("session:edit", args=[session.pk])
    return client.post(url, {**own, **NO_ROWS, **fields, **facts})


def test_the_pages_facts_cannot_break_out_of_their_script(client, editor, slot, edition):
    SessionFactory(edition=edition, title_en="</script><script>alert(1)</script>", title_ar="", title_ckb="")

    content = client.get(address("board", edition)).content.decode()

    assert "<script>alert(1)" not in content
    assert json.dumps("</script>")[1:-1] not in content.partition('id="board-facts"')[2].partition("</script>")[0]
