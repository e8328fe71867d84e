"""Schedules in an edition: made, matched, changed, refused and left alone."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.domain.board import draft_version
from events.domain.importing import ImportOrder, ImportRefused, check_import
from events.domain.importing.reports import Report
from events.domain.releases import released_agenda
from events.formats.reading.notes import Unreadable
from events.models import Appearance, Edition, Material, Move, Room, Session, Slot, Speaker, Theme
from foundation.audit.invariants import breaches
from foundation.audit.models import Entry
from tests.events.domain.importing.bringing import ORDER, bring, one, people, session_counts
from tests.events.schedules import codes, event_xml, numbered_xml, room_xml, schedule_xml
from tests.factories.events import EditionFactory, SlotFactory

pytestmark = pytest.mark.django_db

GUID = "3f2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"
OTHER = "a81bc81b-dead-4e5d-abff-90865d1e13b1"
CONFERENCE = "<title>A conference</title><time_zone_name>Europe/Berlin</time_zone_name><day_change>05:00</day_change>"
KINDS = [Edition, Room, Theme, Speaker, Session, Slot, Appearance, Material]


def row_counts():
    return [model.objects.count() for model in KINDS]


def test_an_import_makes_the_edition_and_its_first_release():
    raw = schedule_xml(
        room_xml(event_xml(track="Security", persons=people("Ada"))),
        conference=CONFERENCE,
        more='<day date="2030-05-13"/>',
    )

    report = bring(raw)

    edition = Edition.objects.get()
    facts = [edition.slug, edition.title_en, edition.time_zone, edition.main_language, str(edition.day_changes_at)]
    assert facts == ["imported", "A conference", "Europe/Berlin", "en", "05:00:00"]
    assert [str(edition.starts_on), str(edition.ends_on), edition.state] == ["2030-05-11", "2030-05-13", "open"]
    agenda = released_agenda(edition)
    assert (report.release, agenda.number, [session.title.en for session in agenda.sessions]) == (1, 1, ["Opening"])
    assert list(breaches()) == []


def test_a_draft_import_releases_nothing():
    report = bring(one(), ImportOrder("imported", draft=True))

    edition = Edition.objects.get()
    assert (report.release, edition.state, edition.releases.count()) == (None, "draft", 0)


def test_a_dry_run_tells_the_same_and_writes_nothing():
    raw = numbered_xml(3)

    report = check_import(raw, ORDER)

    assert row_counts() == [0] * len(KINDS)
    assert Entry.objects.count() == 0
    assert report.counts == bring(raw).counts


def test_a_second_import_writes_nothing_and_releases_nothing():
    bring(numbered_xml(3))
    entries, rows = Entry.objects.count(), row_counts()

    with CaptureQueriesContext(
        connection,
    ) as asked:
        report = bring(numbered_xml(3))

    assert not [query for query in asked if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert (session_counts(report), report.writes) == ([0, 0, 3], False)
    assert (Entry.objects.count(), row_counts()) == (entries, rows)
    assert Edition.objects.get().releases.count() == 1


def test_a_first_import_moves_nothing_and_a_later_one_what_it_places_elsewhere():
    bring(numbered_xml(3))
    first = Move.objects.count()
    kept = set(Slot.objects.values_list("pk", flat=True))

    bring(schedule_xml(room_xml(event_xml('id="1"', start="17:45"), event_xml('id="9"', title="New"))))

    moves = [(move.session.title_en, bool(move.before), bool(move.after)) for move in Move.objects.order_by("number")]
    assert (first, moves) == (0, [("Opening", True, True), ("New", False, True)])
    assert kept < set(Slot.objects.values_list("pk", flat=True))


def test_a_board_that_lies_open_learns_of_an_import_that_moves_nothing():
    bring(one())
    known = draft_version(Edition.objects.get())

    bring(one(title="Grand opening"))

    assert draft_version(Edition.objects.get()) != known
    assert not Move.objects.exists()


def test_an_import_is_told_to_the_audit_once():
    bring(numbered_xml(3))

    assert Entry.objects.get(action="programme.imported").facts["created"] == 3


def test_a_later_import_changes_the_draft_only():
    bring(one())

    report = bring(one(title="Grand opening"))

    edition = Edition.objects.get()
    assert [outcome.fields for outcome in report.outcomes] == [("title",)]
    assert [session.title.en for session in released_agenda(edition).sessions] == ["Opening"]
    assert Session.objects.get().title_en == "Grand opening"
    assert Session.objects.matching("grand").exists()


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, ()),
        ({"title": "Grand opening"}, ("title",)),
        ({"abstract": "Words."}, ("abstract",)),
        ({"type": "panel"}, ("kind",)),
        ({"language": "ar"}, ("language",)),
        ({"track": "Security"}, ("themes",)),
        ({"persons": people("Ada")}, ("people",)),
        ({"persons": people("Grace", "Ada")}, ("people",)),
        ({"start": "10:00"}, ("slots",)),
        ({"duration": "01:00"}, ("slots",)),
        ({"links": '<links><link href="https://example.org/">x</link></links>'}, ("materials",)),
    ],
)
def test_a_report_names_what_differs_and_an_import_writes_it(fields, told):
    base = {"persons": people("Grace")}
    bring(one(**base))
    raw = one(**(base | fields))

    report = bring(raw)

    assert report.outcomes[0].fields == told
    assert session_counts(report) == ([0, 1, 0] if told else [0, 0, 1])
    assert session_counts(bring(raw)) == [0, 0, 1]


def test_a_session_moves_to_another_room():
    bring(one())

    report = bring(schedule_xml(room_xml(event_xml(), attributes='name="Other"')))

    assert report.outcomes[0].fields == ("slots",)
    assert [slot.room.name_en for slot in Slot.objects.all()] == ["Other"]


def test_sessions_that_the_file_does_not_name_stay_and_are_told():
    bring(numbered_xml(2))

    report = bring(numbered_xml(1))

    assert report.left == ("Session 2",)
    assert Session.objects.count() == 2


def test_texts_of_other_languages_are_left_alone():
    bring(one())
    Session.objects.update(title_ar="افتتاح")

    bring(one(title="Grand opening"))
    bring(one(title="افتتاح كبير"), ImportOrder("imported", language="ar"))

    session = Session.objects.get()
    assert (session.title_ar, session.title_ckb, session.title_en) == ("افتتاح كبير", "", "Grand opening")


def test_two_sessions_may_share_a_room_at_one_time():
    raw = schedule_xml(room_xml(event_xml(), event_xml('id="2"', title="Other")))

    bring(raw)

    assert len({(slot.room_id, slot.starts_at) for slot in Slot.objects.all()}) == 1
    assert Slot.objects.count() == 2
    assert list(breaches()) == []


def test_nothing_is_imported_while_a_row_is_refused():
    bad = schedule_xml(room_xml(event_xml(), event_xml('id="2"', start="25:00")))

    with pytest.raises(ImportRefused) as refused:
        bring(bad)

    assert codes(refused.value.report.refusals) == [(1, "bad_clock")]
    assert row_counts() == [0] * len(KINDS)


def test_the_good_rows_are_imported_when_that_is_asked_for():
    bad = schedule_xml(room_xml(event_xml(), event_xml('id="2"', start="25:00")))

    report = bring(bad, ImportOrder("imported", partly=True))

    assert (session_counts(report), len(report.refusals)) == ([1, 0, 0], 1)


def test_a_session_outside_the_days_of_an_edition_is_refused():
    EditionFactory(slug="imported")
    raw = schedule_xml(room_xml(event_xml()), day='date="2031-01-01"')

    with pytest.raises(ImportRefused) as refused:
        bring(raw)

    assert codes(refused.value.report.refusals) == [(1, "outside_days")]


@pytest.mark.parametrize(
    ("order", "code"),
    [
        (ImportOrder("office"), "bad_address"),
        (ImportOrder("not an address"), "bad_address"),
        (ImportOrder("imported", language="de"), "unknown_language"),
        (ImportOrder("imported", time_zone="Mars/Base"), "unknown_zone"),
    ],
)
def test_what_cannot_be_ordered_is_refused(order, code):
    with pytest.raises(Unreadable) as refused:
        bring(one(), order)

    assert refused.value.note.code == code


def test_an_edition_needs_days():
    with pytest.raises(Unreadable) as refused:
        bring(b"<schedule><day/></schedule>")

    assert refused.value.note.code == "no_days"


def test_a_hostile_text_is_kept_as_text():
    bring(one(title="=HYPERLINK(1) {{7*7}} & <b>", abstract="One <script>alert(1)</script> {% load x %}"))

    session = Session.objects.get()
    assert session.title_en == "=HYPERLINK(1) {{7*7}} & <b>"
    assert session.abstract_en == "One {% load x %}"


def test_a_report_travels_as_plain_data():
    report = bring(schedule_xml(room_xml(event_xml(duration="00:00"))))

    assert Report.from_data(report.as_data()) == report


@pytest.mark.parametrize("again", [False, True])
def test_an_import_asks_as_much_for_thirty_sessions_as_for_three(again):
    queries_of_import("first", 1, again=again)  # a process learns the types of its models once

    asked = [queries_of_import(f"imported-{count}", count, again=again) for count in (3, 30)]

    assert asked[0] == asked[1]


def queries_of_import(slug, count, *, again):
    order = ImportOrder(slug)
    if again:
        bring(numbered_xml(count), order)
    with CaptureQueriesContext(connection) as queries:
        bring(numbered_xml(count, abstract="Words."), order)
    return len(queries)


def test_a_released_slot_stays_where_the_file_is_silent():
    slot = SlotFactory(session__edition__slug="imported", session__title_en="Opening", session__key="opening")

    report = bring(b"Key,Title (English),Kind\nopening,Opening,panel\n")

    assert (session_counts(report), report.outcomes[0].fields) == ([0, 1, 0], ("kind",))
    assert Slot.objects.get() == slot
