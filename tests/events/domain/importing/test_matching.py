"""How rows of a file are found in an edition, and what of it stays as editors made it."""

import itertools

import pytest

from events.domain.importing import ImportOrder
from events.formats.identities import room_guid
from events.models import Appearance, Material, Room, Session, Slot, Speaker, Theme
from tests.events.domain.importing.bringing import bring, one, people, session_counts
from tests.events.schedules import event_xml, room_xml, schedule_xml
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SpeakerFactory

pytestmark = pytest.mark.django_db

GUID = "3f2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"
OTHER = "a81bc81b-dead-4e5d-abff-90865d1e13b1"


@pytest.mark.parametrize("attributes", [f'guid="{GUID}"', 'guid="bm8gdXVpZA=="', 'id="1"', 'code="ABC"', ""])
def test_a_session_is_found_again_by_what_its_source_calls_it(attributes):
    bring(one(attributes=attributes, slug="opening-speech"))

    report = bring(one(attributes=attributes, slug="opening-speech", abstract="Words."))

    assert session_counts(report) == [0, 1, 0]
    assert Session.objects.get().key == "opening-speech"


def test_a_session_of_our_own_is_found_by_its_guid():
    session = SessionFactory(edition__slug="imported", title_en="Opening", language="")

    report = bring(one(attributes=f'guid="{session.guid}" id="{session.pk}"', abstract="Words."))

    assert (session_counts(report), Session.objects.get().abstract_en) == ([0, 1, 0], "Words.")


def test_another_guid_is_another_session_even_of_one_title():
    bring(one(attributes=f'guid="{GUID}"'))

    report = bring(one(attributes=f'guid="{OTHER}"'))

    assert session_counts(report) == [1, 0, 0]
    assert sorted(Session.objects.values_list("key", flat=True)) == ["opening", "opening-2"]


@pytest.mark.parametrize("again", list(itertools.permutations([GUID, OTHER])))
def test_two_rooms_of_one_name_stay_two_in_whatever_order(again):
    def raw(guids):
        rooms = (room_xml(event_xml(f'id="{guid}"'), attributes=f'name="Hall" guid="{guid}"') for guid in guids)
        return schedule_xml(*rooms)

    bring(raw([GUID, OTHER]))

    assert bring(raw(again)).writes is False
    assert sorted(Room.objects.values_list("key", flat=True)) == ["hall", "hall-2"]


def test_a_room_of_ours_is_found_by_the_guid_of_our_exports():
    room = RoomFactory(edition=EditionFactory(slug="imported"), name_en="Hall")
    guid = room_guid("imported", room.key)

    bring(schedule_xml(room_xml(event_xml(), attributes=f'name="Great Hall" guid="{guid}"')))

    assert Room.objects.get().name_en == "Great Hall"


def test_two_people_of_one_name_stay_two_and_a_known_one_is_found_by_name():
    known = SpeakerFactory(edition__slug="imported", name_en="Ada")
    both = '<persons><person id="1">Ada</person><person id="2">Ada</person></persons>'

    bring(one(persons=both))

    assert bring(one(persons=both)).writes is False
    assert Speaker.objects.count() == 2
    assert Speaker.objects.get(pk=known.pk).imported_id == "id:1"


def test_a_role_that_an_editor_gave_stays():
    bring(one(persons=people("Ada")))
    Appearance.objects.update(role="chair")

    report = bring(one(persons=people("Ada", "Grace")))

    assert report.outcomes[0].fields == ("people",)
    assert list(Appearance.objects.values_list("speaker__name_en", "role")) == [("Ada", "chair"), ("Grace", "speaker")]


def test_materials_that_editors_added_stay():
    bring(one())
    Material.objects.create(session=Session.objects.get(), kind="outcome", url="https://example.org/ours")

    bring(one(links='<links><link href="https://example.org/theirs">x</link></links>'))

    assert Material.objects.count() == 2


def test_what_a_row_shows_already_is_no_change():
    session = SessionFactory(edition__slug="imported", title_ar="Opening", title_ckb="", title_en="", language="")
    room = RoomFactory(edition=session.edition, name_ar="Hall", name_en="")
    guids = session.guid, room_guid("imported", room.key)
    raw = room_xml(event_xml(f'guid="{guids[0]}"'), attributes=f'name="Hall ({room.key})" guid="{guids[1]}"')

    report = bring(schedule_xml(raw), ImportOrder("imported", language="en"))

    assert report.outcomes[0].fields == ("slots",)
    assert report.counts["rooms"] == {"created": 0, "changed": 0, "unchanged": 1}
    assert (Session.objects.get().title_en, Room.objects.get().name_en) == ("", "")


def titled(*titles, attributes='id="1"'):
    """Sessions of these titles at hours of their own, all under one name."""
    hours = {"A": "09:00", "B": "10:00"}
    return schedule_xml(room_xml(*(event_xml(attributes, title=title, start=hours[title]) for title in titles)))


@pytest.mark.parametrize("attributes", ['id="1"', f'guid="{GUID}"', 'guid="1" id="1"'])
@pytest.mark.parametrize(
    "files",
    [
        (("A", "B"), ("B", "A"), ("A", "B")),
        (("A", "B"), ("B",), ("A", "B")),
        (("A", "B"), ("A",), ("B", "A")),
        (("A",), ("A", "B"), ("B", "A")),
        (("A",), ("B", "A"), ("B",), ("A",)),
    ],
)
def test_sessions_under_one_name_stay_the_same_rows_whatever_the_file_lists(attributes, files):
    known = {}
    for titles in files:
        bring(titled(*titles, attributes=attributes))
        found = {session.title_en: session.pk for session in Session.objects.all()}
        assert found == known | {title: found[title] for title in titles}
        known = found


def test_who_shared_a_number_does_not_take_it_from_another():
    def listed(*names):
        return schedule_xml(
            room_xml(
                *(
                    event_xml(f'id="{n}"', title=name, persons=f'<persons><person id="1">{name}</person></persons>')
                    for n, name in enumerate(names, start=1)
                )
            )
        )

    for names in (("Ada", "Grace"), ("Grace",), ("Ada",)):
        bring(listed(*names))

    assert sorted(Speaker.objects.values_list("name_en", flat=True)) == ["Ada", "Grace"]


TABLE = ["Key", "Title (en)", "Day", "Start", "Minutes"]


def sheet(headers, *rows):
    return "".join(",".join(row) + "\r\n" for row in (headers, *rows)).encode()


def opening(start="09:00", *more, key="opening", title="Opening"):
    return [key, title, "2030-05-11", start, "30", *more]


def test_a_table_without_rooms_leaves_sessions_where_they_are():
    rooms = [*TABLE, "Room (en)"]
    bring(sheet(rooms, opening("09:00", "Hall"), opening("09:00", "Attic", key="film", title="Film")))

    bring(sheet(TABLE, opening("09:15"), opening("09:00", key="film", title="Film"), opening(key="new", title="New")))

    found = {slot.session.key: (slot.room and slot.room.name_en, f"{slot.starts_at:%M}") for slot in Slot.objects.all()}
    assert found == {"opening": ("Hall", "15"), "film": ("Attic", "00"), "new": (None, "00")}


def test_a_key_that_is_new_takes_no_other_session_of_the_same_title():
    bring(sheet(TABLE, opening(key="first", title="Break"), opening("10:00", key="second", title="Break")))

    report = bring(sheet(TABLE, opening("08:00", key="early", title="Break"), opening(key="first", title="Break")))

    assert session_counts(report) == [1, 0, 1]
    assert set(Session.objects.values_list("key", flat=True)) == {"early", "first", "second"}


def test_a_theme_taken_out_of_a_tables_cell_is_taken_from_the_session():
    themes = [*TABLE, "Theme (en)"]
    bring(sheet(themes, opening("09:00", "Law; Trust")))

    bring(sheet(themes, opening("09:00", "Law")))

    assert [theme.title_en for theme in Session.objects.get().themes.all()] == ["Law"]


def test_people_rooms_and_themes_that_share_a_name_in_one_language_alone_stay_apart():
    headers = [*TABLE, *(f"{name} ({code})" for name in ("Room", "Theme", "Speakers") for code in ("ar", "en"))]
    rows = [
        opening("09:00", *("أ", "Hall", "أ", "Law", "علي حسن", "Ali Hasan")),
        opening("09:00", *("ب", "Hall", "ب", "Law", "علي حسان", "Ali Hasan"), key="film", title="Film"),
    ]
    bring(sheet(headers, *rows))

    report = bring(sheet(headers, *rows))

    assert report.writes is False
    assert [model.objects.count() for model in (Room, Theme, Speaker)] == [2, 2, 2]


def test_who_is_named_twice_in_one_part_is_in_it_once_and_a_second_import_changes_nothing():
    raw = sheet([*TABLE, "Speakers (en)", "Chair (en)"], opening("09:00", "Ali; Ali", "Ali"))
    bring(raw)

    assert bring(raw).writes is False
    assert Appearance.objects.count() == 2


def in_two_languages(speaker, room, theme, start="09:00"):
    headers = [*TABLE, *(f"{name} ({code})" for name in ("Room", "Theme", "Speakers") for code in ("ar", "en"))]
    return sheet(headers, opening(start, "قاعة", room, "طاقة", theme, "علي", speaker))


def test_a_name_that_is_spelled_anew_in_one_language_is_the_same_person_room_and_theme():
    bring(in_two_languages("Aly", "Hal A", "Enrgy"))

    bring(in_two_languages("Ali", "Hall A", "Energy"))

    names = [Speaker.objects.get().name_en, Room.objects.get().name_en, Theme.objects.get().title_en]
    assert names == ["Ali", "Hall A", "Energy"]


def test_names_that_editors_have_sorted_into_their_languages_are_found_and_stay():
    raw = one(persons="<persons><person>علي حسن</person></persons>", track="الطاقة")
    bring(raw)
    Speaker.objects.update(name_ar="علي حسن", name_en="Ali Hasan")
    Theme.objects.update(title_ar="الطاقة", title_en="Energy")

    assert bring(raw).writes is False
    assert (Speaker.objects.get().name_en, Theme.objects.get().title_en) == ("Ali Hasan", "Energy")


def test_in_a_table_without_rooms_each_time_keeps_its_own():
    bring(sheet([*TABLE, "Room (en)"], opening("09:00", "Hall"), opening("14:00", "Attic")))

    bring(sheet(TABLE, opening("14:00"), opening("09:00"), opening("16:00")))

    found = {f"{slot.starts_at:%H}": slot.room.name_en for slot in Slot.objects.all()}
    assert found == {"06": "Hall", "11": "Attic", "13": "Attic"}


def test_a_table_that_is_given_keys_later_means_the_same_sessions():
    bring(sheet(TABLE, opening(key="")))

    assert session_counts(bring(sheet(TABLE, opening(key="seven")))) == [0, 0, 1]
