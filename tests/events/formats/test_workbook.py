from io import BytesIO

import pytest
from openpyxl import load_workbook

from events.formats.workbook import write_workbook


@pytest.mark.parametrize("title", ["=HYPERLINK(1)", "\x01=HYPERLINK(1)", "\x0b\x1f=HYPERLINK(1)"])
def test_no_title_becomes_a_formula_behind_letters_that_a_workbook_cannot_hold(title):
    content = write_workbook(["title"], [[title]], title="Agenda", made_at=None, is_rtl=False)

    cell = load_workbook(BytesIO(content)).active["A2"]
    assert (cell.data_type, cell.value) == ("s", "'=HYPERLINK(1)")
