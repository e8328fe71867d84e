"""What strangers send: each is refused as a whole, with a sentence that says what to do."""

import io
import tracemalloc
import zipfile

import pytest
from django.utils import translation

from events.formats.programme_template import template_xlsx
from events.formats.reading.notes import SENTENCES, Note, Unreadable
from tests.events.schedules import event_json, event_xml, read, room_xml, schedule_json, schedule_xml

GOOD = schedule_xml(room_xml(event_xml(title="افتتاح Opening")))
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE schedule [<!ENTITY a0 "ha">{LAUGHS}]><schedule>&a9;</schedule>'
EXTERNAL = '<!DOCTYPE schedule [<!ENTITY x SYSTEM "file:///etc/passwd">]><schedule><day>&x;</day></schedule>'
PARAMETER = '<!DOCTYPE schedule [<!ENTITY % x SYSTEM "http://localhost:9/x">%x;]><schedule><day/></schedule>'


def archive(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in members.items():
            written.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return file.getvalue()


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty_file"),
        (b" \n\t ", "empty_file"),
        (b"\x00\x01\x02\x03 binary \xff", "unknown_form"),
        (b"%PDF-1.7 \x05", "unknown_form"),
        (b"\xd0\xcf\x11\xe0 old", "old_excel"),
        (b"hello", "no_columns"),
        (b"<schedule><day>", "broken_xml"),
        (b"<schedule><day></schedule>", "broken_xml"),
        (b"<rss><channel/></rss>", "no_schedule"),
        (b"<schedule/>", "no_schedule"),
        (b"<html><body>Sign in</body></html>", "no_schedule"),
        (BOMB.encode(), "entities"),
        (EXTERNAL.encode(), "entities"),
        (PARAMETER.encode(), "entities"),
        (b"<a>" * 5000, "too_deep"),
        (b"<schedule><day/>" + b"\xe9\xe8" + b"</schedule>", "unknown_letters"),
        (b"{", "broken_json"),
        (b'{"schedule": 1}', "no_schedule"),
        (b'{"days": 5}', "no_schedule"),
        (b"[1, 2]", "no_schedule"),
        (b"[" * 100_000, "too_deep"),
        (b"[" + b"9" * 10_000 + b"]", "broken_json"),
        (b"PK\x03\x04 broken", "broken_xlsx"),
        (archive(word__document_xml="<w/>"), "broken_xlsx"),
        (archive(xl__workbook_xml="<broken"), "broken_xlsx"),
        (archive(xl__workbook_xml=BOMB), "broken_xlsx"),
        (archive(xl__workbook_xml="0" * 200_000_000), "too_many_parts"),
        (b"Title;Title;Day\nA;B;\n", "two_columns"),
        (b"Key,Day\na,2030-05-11\n", "no_title_column"),
        (b"Title,Day\n" + b"x,\n" * 20_001, "too_many_parts"),
        (b'Title,Day\n"' + b"x" * 200_000, "broken_csv"),
    ],
)
def test_a_bad_file_is_refused_whole(raw, code):
    with pytest.raises(Unreadable) as refused:
        read(raw)

    assert refused.value.note.code == code
    assert str(refused.value)


def test_cells_made_one_without_end_are_no_programme():
    merged = b"<mergeCells>" + b'<mergeCell ref="A1:A1048576"/>' * 20_001 + b"</mergeCells></worksheet>"
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template_xlsx("en"))) as good, zipfile.ZipFile(file, "w") as bad:
        for name in good.namelist():
            is_sheet = name.endswith("sheet1.xml")
            bad.writestr(name, good.read(name).replace(b"</worksheet>", merged if is_sheet else b"</worksheet>"))

    with pytest.raises(Unreadable) as refused:
        read(file.getvalue())

    assert refused.value.note.code == "too_many_parts"


@pytest.mark.parametrize(
    "raw",
    [
        b" " * 50_000_000,
        b"<schedule>" + b"<a/>" * 12_000_000,
        b"[" + b"{}," * 16_000_000 + b"1]",
        b'{"a":"' + b"x" * 50_000_000,
    ],
    ids=["spaces", "elements", "objects", "one text"],
)
def test_a_huge_file_is_refused_before_anything_is_made_of_it(raw):
    tracemalloc.start()

    with pytest.raises(Unreadable) as refused:
        read(raw)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert refused.value.note.code in {"too_big", "too_many_parts"}
    assert most < 150_000_000


@pytest.mark.parametrize(
    "raw",
    [
        GOOD,
        b"\xef\xbb\xbf" + GOOD,
        b"\xef\xbb\xbf\n " + GOOD,
        GOOD.decode().encode("utf-16"),
        GOOD.decode().encode("utf-16-le"),
        b"<?xml version='1.0' encoding='ISO-8859-1'?>" + GOOD,
        b"<?xml version='1.0' encoding='windows-1256'?>" + GOOD.decode().encode("cp1256"),
        b"<?xml version='1.0' encoding='no-such'?>" + GOOD,
        b"<?xml version='1.0' encoding='UTF-16'?>" + GOOD,
        b"<!DOCTYPE schedule>" + GOOD,
        b'<?xml-stylesheet href="x"?>' + GOOD,
        GOOD.replace(b"<schedule", b'<s:schedule xmlns:s="urn:s" xmlns="urn:x"').replace(
            b"</schedule", b"</s:schedule"
        ),
        GOOD.replace("افتتاح".encode(), "افت\x0bتاح".encode()),
    ],
)
def test_letters_are_read_whatever_the_file_says_of_them(raw):
    assert read(raw, language="ar").sessions[0].texts["title"] == {"ar": "افتتاح Opening"}


def test_names_that_only_html_knows_and_bare_ampersands_are_mended():
    raw = schedule_xml(room_xml(event_xml(title="<title>Q&A&nbsp;caf&eacute; &lt;3</title>")))

    assert read(raw).sessions[0].title == "Q&A café <3"


def test_half_letters_of_json_are_replaced():
    raw = schedule_json({"Hall": [event_json(title="x")]}).replace(b'"x"', rb'"a\ud800b\u0000c"')

    assert read(raw).sessions[0].title == "a?bc"


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize("code", SENTENCES)
def test_every_reason_is_a_sentence_in_every_language(code, language):
    facts = dict.fromkeys(
        ["text", "first", "second", "line", "position", "megabytes", "most", "day", "minutes", "zone"], 1
    )

    with translation.override(language):
        assert "%" not in str(SENTENCES[code]) % facts


def test_the_form_is_told_by_the_first_bytes():
    assert read(template_xlsx("en")).counted_by == "row"


def test_what_a_sentence_quotes_keeps_its_own_direction_and_is_no_markup():
    with translation.override("ar"):
        told = Note("bad_day", 3, {"text": "<b>2030-05-11</b>"}).html

    assert "<bdi>&lt;b&gt;2030-05-11&lt;/b&gt;</bdi>" in told
    assert "<b>" not in told
