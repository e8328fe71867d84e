import csv
from io import BytesIO, StringIO

import pytest
from openpyxl import load_workbook

from events.domain.releases import released_agenda
from tests.events.feeds.programmes import HOSTILE, hostile_programme

CSV, XLSX = "/eiraq-4/schedule.csv", "/eiraq-4/schedule.xlsx"


def read_csv(content):
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content):
    headers, *rows = load_workbook(BytesIO(content)).active.iter_rows(values_only=True)
    return [{name: "" if cell is None else str(cell) for name, cell in zip(headers, row, strict=True)} for row in rows]


READERS = pytest.mark.parametrize(("path", "read"), [(CSV, read_csv), (XLSX, read_xlsx)])


@READERS
def test_a_table_has_a_row_for_each_slot(programme, fetch, path, read):
    rows = read(fetch(path, lang="en"))

    assert [
        (row["key"], row["room_en"], row["day"], row["starts_at"], row["minutes"], row["state"]) for row in rows
    ] == [
        ("rest", "All rooms", "2030-05-11", "08:00", "60", "confirmed"),
        ("twice", "Hall (hall-1)", "2030-05-11", "09:00", "60", "confirmed"),
        ("gone", "Hall (hall-2)", "2030-05-11", "09:00", "60", "cancelled"),
        ("film", "Hall (hall-1)", "2030-05-11", "03:30", "60", "confirmed"),
        ("twice", "Hall (hall-2)", "2030-05-12", "09:00", "60", "confirmed"),
    ]


@READERS
def test_a_row_tells_all_three_titles_and_the_rest_in_one_language(programme, fetch, path, read):
    session = released_agenda(programme).session("twice")

    row = read(fetch(path, lang="en"))[1]

    assert (row["guid"], row["kind"], row["language"], row["theme_en"]) == (
        session.guid,
        "panel",
        "en",
        "Digital identity",
    )
    assert (row["title_ar"], row["title_ckb"], row["title_en"]) == session.title.all
    assert (row["speakers_en"], row["chairs_en"], row["moderators_en"], row["panellists_en"]) == (
        "",
        "Hana Aziz",
        "",
        "Ali Karim",
    )


@READERS
def test_nothing_in_a_table_is_taken_for_a_formula(db, fetch, path, read):
    hostile_programme()

    titles = {row["title_ar"] for row in read(fetch(path))}

    assert titles == {f"'{text}" if text[0] in "=@\t" else text for text in HOSTILE}


def test_a_workbook_reads_from_the_right_where_its_language_does(programme, fetch):
    is_rtl = {
        lang: load_workbook(BytesIO(fetch(XLSX, lang=lang))).active.sheet_view.rightToLeft for lang in ("ar", "en")
    }

    assert is_rtl == {"ar": True, "en": False}
