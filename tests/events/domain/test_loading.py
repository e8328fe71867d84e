import json
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command
from django.utils import translation

from events.domain.loading import load_edition
from events.domain.releases import released_agenda
from events.formats.bad_file import BadFile
from events.models import AgendaRelease, Edition, NewsItem, Organisation, Room, Session, Slot, Speaker, Theme, Venue

pytestmark = pytest.mark.django_db
PATH = Path(__file__).parents[3] / "events/data/eiraq-2017.json"
FILE = PATH.read_bytes()


def facts():
    return json.loads(FILE)


def raw(value):
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def counts():
    models = (Edition, Venue, Organisation, Theme, Room, Speaker, Session, Slot, NewsItem, AgendaRelease)
    return {model.__name__: model.objects.count() for model in models}


EVERYTHING = {
    "Edition": 1,
    "Venue": 1,
    "Organisation": 4,
    "Theme": 6,
    "Room": 2,
    "Speaker": 4,
    "Session": 11,
    "Slot": 11,
    "NewsItem": 1,
    "AgendaRelease": 1,
}


def test_the_file_of_2017_makes_the_edition_and_its_first_release():
    loaded = load_edition(FILE)

    assert counts() == EVERYTHING
    assert loaded.release.number == 1
    assert loaded.edition.has_illustrative_times
    assert loaded.edition.is_archived


def test_loading_a_file_again_changes_nothing():
    load_edition(FILE)

    again = load_edition(FILE)

    assert counts() == EVERYTHING
    assert (again.written_count, again.release) == (0, None)


def test_the_agenda_of_2017_reads_as_reported():
    agenda = released_agenda(load_edition(FILE).edition)

    opening = agenda.entries[0]
    with translation.override("en"):
        assert str(opening.session.title) == "Opening speech by the Minister of Communications"
        assert str(opening.session.people[0].person.full_name) == "H.E. Hassan Kadhim Al-Rashid"
        assert str(opening.slot.room.name) == "Main Hall"
    assert f"{opening.slot.starts_at:%d %H:%M}-{opening.slot.ends_at:%H:%M}" == "10 09:00-09:30"


def test_breaks_are_held_in_every_room():
    agenda = released_agenda(load_edition(FILE).edition)

    breaks = [entry for entry in agenda.entries if entry.session.is_break]
    assert [(f"{entry.slot.starts_at:%H:%M}", entry.slot.room) for entry in breaks] == [
        ("10:10", None),
        ("12:30", None),
    ]


def test_organisations_take_their_parts():
    agenda = released_agenda(load_edition(FILE).edition)

    assert {organisation.key: organisation.roles for organisation in agenda.organisations} == {
        "diginets": ("organiser",),
        "ministry-of-communications": ("patron",),
        "cmc": ("participant",),
        "telecom-infrastructure-company": ("participant",),
    }


def test_a_changed_file_changes_the_draft_and_not_what_the_public_sees():
    edition = load_edition(FILE).edition
    changed = facts()
    changed["sessions"][0]["title"]["ar"] = "كلمة الافتتاح"

    loaded = load_edition(raw(changed))

    assert (loaded.written_count, loaded.release) == (1, None)
    assert Session.objects.get(key="opening").title_ar == "كلمة الافتتاح"
    assert released_agenda(edition).session("opening").title.ar == "كلمة وزير الاتصالات"


def test_two_sessions_may_change_places():
    load_edition(FILE)
    changed = facts()
    first, second = changed["illustrative"]["slots"][3:5]
    first["room"], second["room"] = second["room"], first["room"]
    second["minutes"], first["minutes"] = 40, 60

    assert load_edition(raw(changed)).written_count == 2


def test_a_draft_is_loaded_without_a_release():
    loaded = load_edition(FILE, draft=True)

    assert loaded.release is None
    assert not released_agenda(loaded.edition).is_released


BAD_FILES = [
    ('"number": 3', '"number": "three"', 4, "edition.number"),
    ('"slug": "eiraq-2017"', '"slug": "e iraq"', 5, "edition.slug"),
    ('"slug": "eiraq-2017"', '"slug": "office"', 5, "edition.slug"),
    ('"ar": "مؤتمر العراق الإلكتروني الثالث",', '"ar": " ",', 7, "edition.title.ar"),
    ('"ar": "مؤتمر العراق الإلكتروني الثالث",', "", 6, "edition.title.ar"),
    ('"ar": "مؤتمر العراق الإلكتروني الثالث"', f'"ar": "{"م" * 201}"', 7, "edition.title.ar"),
    ('"en": "Third e-Iraq Conference"', '"en": 3', 8, "edition.title.en"),
    ('"ends_on": "2017-05-10"', '"ends_on": "2017-05-09"', 17, "edition.ends_on"),
    ('"starts_on": "2017-05-10"', '"starts_on": "10/5/2017"', 16, "edition.starts_on"),
    ('"time_zone": "Asia/Baghdad"', '"time_zone": "Baghdad"', 18, "edition.time_zone"),
    ('"organiser": "diginets"', '"organiser": "digi"', 31, "edition.organiser"),
    ('"state": "archived"', '"state": "over"', 33, "edition.state"),
    ('"state": "archived"', '"status": "archived"', 33, "edition.status"),
    ('"kind": "regulator"', '"kind": "office"', 64, "organisations[2].kind"),
    ('"key": "cmc"', '"key": "diginets"', 63, "organisations[2].key"),
    ('"organisation": "cmc"', '"organisation": "CMC"', 183, "speakers[1].organisation"),
    ('"ar": "سركوت نامق"', '"ar": "سركوت\\u0000"', 174, "speakers[1].name.ar"),
    ('"ar": "سركوت نامق"', '"ar": "\\ud800"', 174, "speakers[1].name.ar"),
    ('"kind": "film"', '"kind": "movie"', 347, "sessions[8].kind"),
    ('"dated": "2017-05-10"', '"dated": "May"', 361, "news.dated"),
    ('"views_reported": 1408', '"views_reported": -1', 378, "news.views_reported"),
    ('"session": "film"', '"session": "movie"', 415, "illustrative.slots[2].session"),
    ('"starts_at": "09:50"', '"starts_at": "9.50"', 417, "illustrative.slots[2].starts_at"),
    ('"starts_at": "09:50"', '"starts_at": "09:40"', 416, "illustrative.slots[2].room"),
    ('"starts_at": "10:10"', '"starts_at": "10:00"', 459, "illustrative.breaks[0].room"),
    ('"capacity": 400', '"capacity": true', 389, "illustrative.rooms[0].capacity"),
]


@pytest.mark.parametrize(("right", "wrong", "line", "field"), BAD_FILES)
def test_a_bad_file_is_refused_whole_by_line_and_field(right, wrong, line, field):
    text = FILE.decode()
    assert right in text

    with pytest.raises(BadFile) as refusal:
        load_edition(text.replace(right, wrong, 1).encode())

    assert (refusal.value.field, refusal.value.line) == (field, line)
    assert set(counts().values()) == {0}


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        (b'{\n"edition": }', 2),
        (b'{\n"edition": "\xff"}', 2),
        (b"", 1),
        (b"[" * 100_000, 1),
        (b"[]", 1),
        (b'{\n"edition": {}}', 1),
    ],
)
def test_what_is_not_an_edition_is_refused(broken, line):
    with pytest.raises(BadFile) as refusal:
        load_edition(broken)

    assert refusal.value.line == line


def test_a_session_cannot_be_placed_on_a_day_outside_the_edition():
    wrong = facts()
    wrong["illustrative"]["slots"][0]["day"] = 2

    with pytest.raises(BadFile) as refusal:
        load_edition(raw(wrong))

    assert refusal.value.field == "illustrative.slots[0].day"


def test_the_command_names_what_is_wrong(tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_bytes(FILE.replace(b'"number": 3', b'"number": -3'))

    with pytest.raises(CommandError, match=r"edition\.number"), translation.override("en"):
        call_command("load_edition", str(bad))


def test_the_command_says_what_it_did(capsys):
    call_command("load_edition", str(PATH))
    call_command("load_edition", str(PATH))

    assert capsys.readouterr().out.count("eiraq-2017") == 2
