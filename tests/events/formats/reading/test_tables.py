"""The spreadsheet, in three languages and in whatever order."""

import csv
import io
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook, load_workbook

from events.formats.programme_template import template_csv, template_xlsx
from events.formats.reading.table_columns import columns_in_order, header
from tests.events.schedules import codes, read, slots_of

HEADERS = ["Key", "Title (English)", "Day", "Start", "Minutes", "Room (English)"]
ROW = ["opening", "Opening", "2030-05-11", "09:00", 30, "Hall"]


def xlsx(*rows, before=()):
    book = Workbook()
    for row in (*before, *rows):
        book.active.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def table(headers, *rows, delimiter=","):
    file = io.StringIO(newline="")
    csv.writer(file, delimiter=delimiter).writerows([headers, *rows])
    return file.getvalue()


def changed(**cells):
    return [cells.get(name.split()[0].lower(), cell) for name, cell in zip(HEADERS, ROW, strict=True)]


@pytest.mark.parametrize(
    "raw",
    [
        xlsx(HEADERS, ROW),
        xlsx(HEADERS, ROW, before=[["Our programme"], []]),
        table(HEADERS, ROW).encode(),
        table(HEADERS, ROW).encode("utf-8-sig"),
        table(HEADERS, ROW, delimiter=";").encode(),
        table(HEADERS, ROW, delimiter="\t").encode("utf-16"),
        b"sep=|\r\n" + table(HEADERS, ROW, delimiter="|").encode(),
        table(HEADERS[::-1], ROW[::-1]).encode(),
        table(["x", *HEADERS, ""], ["y", *ROW, ""]).encode(),
    ],
)
def test_a_table_is_read_in_every_form(raw):
    (session,) = read(raw).sessions

    assert (session.key, session.texts["title"]) == ("opening", {"en": "Opening"})
    assert slots_of(session) == [("05-11 09:00", 30)]
    assert session.slots[0].room.name == {"en": "Hall"}


def test_a_table_in_the_arabic_code_page_is_read():
    raw = table(["العنوان", "اليوم", "البداية", "المدة"], ["افتتاح", "11/5/2030", "9:00", "30"]).encode("cp1256")

    assert read(raw).sessions[0].texts["title"] == {"ar": "افتتاح"}


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize(("make", "rows"), [(template_xlsx, 2), (template_csv, 2)])
def test_the_template_is_understood_in_each_language_and_its_example_is_not_imported(make, rows, language):
    raw = make(language)
    headers = [header(field, of, language) for field, of in columns_in_order()]

    assert read(raw).sessions == ()
    if make is template_csv:
        written = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    else:
        sheets = load_workbook(io.BytesIO(raw)).worksheets
        written = list(sheets[0].iter_rows(values_only=True))
        assert [sheet.sheet_view.rightToLeft for sheet in sheets] == [language != "en"] * 2
    assert (len(written), list(written[0])) == (rows, headers)


def test_the_example_becomes_a_whole_session_under_another_key():
    raw = template_csv("ckb").replace(b"example", b"opening")

    (session,) = read(raw).sessions

    assert session.columns == {"kind": "ceremony", "access": "public", "language": "ar"}
    assert [dict(person.name)["en"] for person in session.people] == ["Zainab Sample", "Omar Sample"]
    assert [person.role for person in session.people] == ["speaker", "speaker"]
    assert set(session.texts["title"]) == set(session.themes[0]) == {"ar", "ckb", "en"}


@pytest.mark.parametrize(
    ("cells", "slot"),
    [
        ({"day": date(2030, 5, 11), "start": time(9)}, ("05-11 09:00", 30)),
        ({"day": datetime(2030, 5, 11), "start": datetime(2030, 5, 11, 9)}, ("05-11 09:00", 30)),
        ({"day": 47614, "start": 0.375}, ("05-11 09:00", 30)),
        ({"day": "١١/٥/٢٠٣٠", "start": "٩:٠٠ ص", "minutes": "٣٠"}, ("05-11 09:00", 30)),
        ({"day": None, "start": "2030-05-11 09:00"}, ("05-11 09:00", 30)),
        ({"minutes": "0:45"}, ("05-11 09:00", 45)),
        ({"minutes": time(0, 45)}, ("05-11 09:00", 45)),
        ({"minutes": timedelta(hours=25)}, None),
        ({"start": time(1)}, ("05-12 01:00", 30)),
    ],
)
def test_days_and_times_are_excels_own_or_text(cells, slot):
    file = read(xlsx(HEADERS, changed(**cells)))

    assert [slots_of(session)[0] for session in file.sessions] == ([slot] if slot else [])
    assert bool(file.refusals) == (slot is None)


@pytest.mark.parametrize(
    ("cells", "code"),
    [
        ({"title": ""}, "no_title"),
        ({"title": "x" * 501}, "too_long_text"),
        ({"start": ""}, "no_start"),
        ({"day": ""}, "no_day"),
        ({"day": "tomorrow"}, "bad_day"),
        ({"start": "25:00"}, "bad_clock"),
        ({"minutes": "0"}, "bad_duration"),
        ({"minutes": "1441"}, "bad_duration"),
        ({"minutes": ""}, "no_duration"),
    ],
)
def test_a_bad_row_is_refused_by_its_number(cells, code):
    file = read(table(HEADERS, ROW, changed(key="other", **cells)).encode())

    assert len(file.sessions) == 1
    assert codes(file.refusals) == [(3, code)]


@pytest.mark.parametrize(
    ("column", "cell", "code"),
    [("Kind", "song", "unknown_kind"), ("State", "maybe", "unknown_state"), ("Access", "nobody", "unknown_access")],
)
def test_a_word_that_is_not_on_the_list_is_refused(column, cell, code):
    file = read(table([*HEADERS, column], [*ROW, cell]).encode())

    assert codes(file.refusals) == [(2, code)]


def test_rows_of_one_key_are_one_session_at_two_times():
    (session,) = read(table(HEADERS, ROW, changed(day="2030-05-12")).encode()).sessions

    assert slots_of(session) == [("05-11 09:00", 30), ("05-12 09:00", 30)]


def test_a_session_may_end_instead_of_lasting_and_be_held_in_all_rooms():
    raw = table(["Title", "Day", "Start", "End"], ["Opening", "2030-05-11", "23:00", "00:30"]).encode()

    (session,) = read(raw).sessions

    assert (slots_of(session), session.slots[0].room) == ([("05-11 23:00", 90)], None)


def test_empty_rows_and_empty_cells_say_nothing():
    file = read(
        table(["Title", "Kind", "Day", "Start", "Speakers"], ["Opening", "", "", "", ""], ["", "", "", "", ""]).encode()
    )

    assert [(row.columns, row.slots, row.people) for row in file.sessions] == [({}, None, None)]


def test_our_own_table_is_read_by_its_guids_and_with_several_themes():
    guid = "3f2b8c1e-5d4a-4b6f-9e7d-1a2b3c4d5e6f"
    headers = ["guid", "key", "title_ar", "theme", "day", "starts_at", "minutes", "chairs"]
    rows = [
        [guid, "opening", "'=افتتاح", "محور; آخر", day, "09:00", 30, "زينب"] for day in ("2030-05-11", "2030-05-12")
    ]

    (session,) = read(table(headers, *rows).encode()).sessions

    assert [str(identity.guid) for identity in session.identities] == [guid]
    assert (session.title, session.themes) == ("=افتتاح", ({"ar": "محور"}, {"ar": "آخر"}))
    assert [(person.first_name, person.role) for person in session.people] == [("زينب", "chair")]
    assert len(session.slots) == 2
