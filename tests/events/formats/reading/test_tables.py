"""The spreadsheet, in three languages and in whatever order."""

import csv
import io
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook, load_workbook

from events.formats.programme_template import template_csv, template_xlsx
from events.formats.reading.notes import Unreadable
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


ARABIC = ["العنوان", "القاعة", "اليوم", "البداية", "المدة"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "cp1256"])
def test_a_table_in_arabic_is_read_in_every_encoding_that_excel_writes(encoding):
    raw = table(ARABIC, ["افتتاح", "القاعة", "11/5/2030", "9:00", "30"], delimiter="\t").encode(encoding)

    assert read(raw).sessions[0].title == "افتتاح"


@pytest.mark.parametrize(
    ("cells", "slot"),
    [
        ({"day": "١١\u200f/٥\u200f/٢٠٣٠", "start": "٩:٠٠\u200f ص"}, ("05-11 09:00", 30)),
        ({"day": "11 أيار 2030", "start": "9:00 صباحاً"}, ("05-11 09:00", 30)),
        ({"day": "السبت 11/5/2030", "start": "2:00 مساءً"}, ("05-11 14:00", 30)),
        ({"day": "11 / 5 / 2030", "start": "1 ظهراً"}, ("05-11 13:00", 30)),
        ({"day": "Saturday 11 May 2030", "start": "9 a.m."}, ("05-11 09:00", 30)),
        ({"day": "١١ ئایار ٢٠٣٠", "start": "2:00 دوای نیوەڕۆ"}, ("05-11 14:00", 30)),
        ({"day": "", "start": "11/5/2030 09:00"}, ("05-11 09:00", 30)),
        ({"day": "", "start": "2030-05-12 01:00"}, ("05-12 01:00", 30)),
        ({"day": "2030-05-11", "start": "2030-05-12 01:00"}, ("05-12 01:00", 30)),
        ({"start": time(9, 29, 59)}, ("05-11 09:30", 30)),
        ({"day": "May 11, 2030", "start": "11:30 ظهراً"}, ("05-11 11:30", 30)),
        ({"minutes": "30 دقيقة"}, ("05-11 09:00", 30)),
        ({"minutes": "٤٥٫٠"}, ("05-11 09:00", 45)),
    ],
)
def test_days_and_times_are_read_as_people_type_them(cells, slot):
    file = read(xlsx(HEADERS, changed(**cells)))

    assert ([slots_of(session)[0] for session in file.sessions], file.refusals) == ([slot], ())


@pytest.mark.parametrize(
    ("cells", "end", "told"),
    [
        ({"minutes": ""}, "09:00", "ends_before"),
        ({"minutes": ""}, "08:00", "ends_before"),
        ({"minutes": "", "start": "22:00"}, "2030-05-13 10:00", "bad_duration"),
        ({"day": "2030-05-11", "start": "2030-05-13 09:00"}, "", "two_days"),
        ({"day": "2030-05-1134"}, "", "bad_day"),
        ({"room": "#N/A"}, "", "excels_fault"),
        ({"title": "#REF!"}, "", "excels_fault"),
        ({}, "11:00", "end_ignored"),
        ({"day": "5/11/2030"}, "", "day_first"),
        ({"day": "السبت 5-11-2030"}, "", "day_first"),
        ({"day": "", "start": "5/11/2030 09:00"}, "", "day_first"),
        ({"start": "13:00 AM"}, "", "bad_clock"),
        ({"start": "15:00 ص"}, "", "bad_clock"),
        ({"day": "1" + " \u200e" * 5000 + "x"}, "", "too_long_text"),
    ],
)
def test_what_a_row_contradicts_or_leaves_open_is_told(cells, end, told):
    file = read(table([*HEADERS, "End"], [*changed(**cells), end]).encode())

    assert codes((*file.refusals, *file.remarks)) == [(2, told)]


def test_rooms_that_agree_in_one_language_and_contradict_each_other_in_none_are_one():
    headers = ["Title", "Day", "Start", "Minutes", "Room (ar)", "Room (en)"]
    rooms = [("القاعة", ""), ("", "Hall"), ("القاعة", "Hall"), ("أ", "Small"), ("ب", "Small")]
    rows = [[f"Session {n}", "2030-05-11", "09:00", 30, *room] for n, room in enumerate(rooms)]

    file = read(table(headers, *rows).encode())

    held_in = [dict(session.slots[0].room.name) for session in file.sessions]
    whole = {"ar": "القاعة", "en": "Hall"}
    assert held_in == [whole, whole, whole, {"ar": "أ", "en": "Small"}, {"ar": "ب", "en": "Small"}]
    assert len(file.rooms) == 3


def test_cells_made_one_across_rows_say_the_same_in_each():
    book = Workbook()
    for row in (HEADERS, ROW, ["closing", "Closing", None, "10:00", 30, None]):
        book.active.append(row)
    for columns in ("C2:C3", "F2:F3"):
        book.active.merge_cells(columns)
    file = io.BytesIO()
    book.save(file)

    sessions = read(file.getvalue()).sessions

    assert [(slots_of(one)[0][0], one.slots[0].room.first_name) for one in sessions] == [
        ("05-11 09:00", "Hall"),
        ("05-11 10:00", "Hall"),
    ]


def test_columns_and_sheets_that_are_not_read_are_told_and_hidden_ones_are_not_read():
    book = Workbook()
    book.active.title = "Old"
    book.active.append(HEADERS)
    book.active.sheet_state = "hidden"
    for name in ("Cover", "Day 1", "Day 2"):
        book.create_sheet(name)
    book["Cover"].append(["Start", "End"])
    for name in ("Day 1", "Day 2"):
        book[name].append([*HEADERS, "Sponsor", "Note"])
        book[name].append([*ROW, "A company", None])
    book["Day 2"].append([])
    for _ in range(3):
        book["Day 2"].append([""])
    file = io.BytesIO()
    book.save(file)

    found = read(file.getvalue())

    assert [session.title for session in found.sessions] == ["Opening"]
    assert [(remark.code, remark.facts["text"]) for remark in found.remarks] == [
        ("other_sheets", "Day 2"),
        ("unknown_columns", "Sponsor"),
    ]


@pytest.mark.parametrize("separator", [";", ",", "|", "\t"])
def test_separators_inside_cells_do_not_part_columns(separator):
    speakers = "A; B, C | D; E; F; G"
    raw = table(
        ["Title", "Day", "Start", "Minutes", "Speakers"],
        ["x", "2030-05-11", "09:00", 30, speakers],
        delimiter=separator,
    )

    assert len(read(raw.encode()).sessions[0].slots) == 1


def test_a_quotation_mark_that_is_never_closed_refuses_the_file():
    raw = table(HEADERS, ROW) + '"Closing,2030-05-11\r\nx,y\r\n'

    for start in (raw, raw.replace(",Hall", ',"Hall" 2')):
        with pytest.raises(Unreadable) as refused:
            read(start.encode())

        assert (refused.value.note.code, refused.value.note.facts["line"]) == ("broken_csv", 3)


def test_rows_without_anything_in_them_do_not_count():
    raw = table(HEADERS, ROW) + ",,,,,\r\n" * 25_000 + "closing,Closing,2030-05-11,10:00,30,Hall\r\n"

    assert [session.where for session in read(raw.encode()).sessions] == [2, 25_003]


def test_a_copied_key_under_another_title_is_refused_and_the_same_time_is_told():
    file = read(table(HEADERS, ROW, changed(title="Closing", start="10:00"), changed(room="Other")).encode())

    assert (codes(file.refusals), codes(file.remarks)) == ([(3, "other_title")], [(4, "same_time")])
    assert [slots_of(session) for session in file.sessions] == [[("05-11 09:00", 30)]]


def test_a_refused_row_leaves_no_room_and_no_day_and_takes_its_sessions_other_rows_along():
    other = changed(day="2030-06-30", room="New", minutes="abc")

    file = read(table(HEADERS, ROW, other, changed(key="closing", title="Closing")).encode())

    assert [session.key for session in file.sessions] == ["closing"]
    assert ([str(day) for day in file.days], [room.first_name for room in file.rooms]) == (["2030-05-11"], ["Hall"])


@pytest.mark.parametrize(
    ("arabic", "english", "names"),
    [
        ("علي؛ زينب؛ حسن", "Ali;;Hasan", [{"ar": "علي", "en": "Ali"}, {"ar": "زينب"}, {"ar": "حسن", "en": "Hasan"}]),
        ("علي؛ علي", "", [{"ar": "علي"}]),
        ("علي\nزينب؛", "", [{"ar": "علي"}, {"ar": "زينب"}]),
        ("علي؛ زينب", "Ali", None),
    ],
)
def test_names_in_two_languages_are_paired_by_their_places(arabic, english, names):
    headers = ["Title", "Day", "Speakers (ar)", "Speakers (en)"]
    file = read(table(headers, ["x", "", arabic, english]).encode())

    people = [dict(person.name) for session in file.sessions for person in session.people]
    assert (people or None, [code for _, code in codes(file.refusals)]) == (names, [] if names else ["other_count"])


@pytest.mark.parametrize(
    ("headers", "title"),
    [
        (["Session", "Title", "Day", "Start", "Minutes"], "second"),
        (["Title", "Session", "Day", "Start", "Minutes"], "first"),
        (["Abstract", "Description", "Day", "Start", "Title"], "last"),
    ],
)
def test_of_two_columns_for_one_thing_the_one_under_our_own_name_is_read(headers, title):
    file = read(table(headers, ["first", "second", "", "", "last"]).encode())

    assert file.sessions[0].title == title
    assert "unknown_columns" in {code for _, code in codes(file.remarks)}


@pytest.mark.parametrize(
    ("title", "room", "language"),
    [("Opening", "Hall", "en"), ("افتتاح", "Hall of the many", "ar"), ("کردنەوەی ڕێوڕەسم", "هۆڵی گەورە", "ckb")],
)
def test_columns_that_name_no_language_are_in_that_of_the_titles_letters(title, room, language):
    file = read(table(["Title", "Day", "Start", "Minutes", "Room"], [title, "2030-05-11", "09:00", 30, room]).encode())

    assert (file.language, file.sessions[0].texts["title"]) == (language, {language: title})


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


def test_a_weekday_beside_a_date_is_no_day():
    headers = ["العنوان", "اليوم", "التاريخ", "البداية", "المدة"]

    file = read(table(headers, ["افتتاح", "السبت", "11/5/2030", "09:00", "30"]).encode())

    assert [slots_of(session) for session in file.sessions] == [[("05-11 09:00", 30)]]


def test_a_title_without_a_language_stands_beside_one_with_another():
    raw = table(["Title", "Title (Arabic)", "Day"], ["Opening", "افتتاح", ""]).encode()

    assert read(raw, main_language="en").sessions[0].texts["title"] == {"en": "Opening", "ar": "افتتاح"}


def test_rows_of_one_key_say_together_what_each_says():
    headers = ["Key", "Title (en)", "Title (ar)", "Day", "Start", "Minutes"]
    rows = [["k", "Opening", "", "2030-05-11", "09:00", 30], ["k", "Opening", "افتتاح", "2030-05-12", "09:00", 30]]

    (session,) = read(table(headers, *rows).encode()).sessions

    assert (session.texts["title"], len(session.slots)) == ({"en": "Opening", "ar": "افتتاح"}, 2)


def test_a_time_beyond_all_calendars_refuses_its_row():
    assert codes(read(xlsx(HEADERS, changed(start=datetime(9999, 12, 31, 23, 59, 59)))).refusals) == [(2, "bad_clock")]
