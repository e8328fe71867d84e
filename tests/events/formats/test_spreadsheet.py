import pytest

from events.formats.spreadsheet import csv_lines, plain_cell


@pytest.mark.parametrize(
    ("typed", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+9647701234567", "'+9647701234567"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1+1", "'＝1+1"),
        ("سركوت = نامق", "سركوت = نامق"),
        (7, "7"),
        ("", ""),
    ],
)
def test_nothing_typed_becomes_a_formula(typed, cell):
    assert plain_cell(typed) == cell


def test_a_table_tells_excel_that_it_is_unicode_and_quotes_what_needs_it():
    lines = csv_lines([["الاسم", "الجهة"], ["سركوت", 'وزارة "أ"، ب, ج']])

    assert "".join(lines) == '\ufeffالاسم,الجهة\r\nسركوت,"وزارة ""أ""، ب, ج"\r\n'
