"""Badges of real people, and what is printed on them."""

import json
import re

import pypdfium2

from tests.faults.processes import PATIENCE, wait_until

PRINTED_CODE = re.compile(r"EIQ1(?: [A-Z2-7]{4}){6}")
DRAWN = "SELECT count(*) FROM badges_badge WHERE drawn_at IS NOT NULL"


def register_people(conference, count):
    """The codes that must come to paper."""
    return sorted(json.loads(conference.manage("open_gates", str(count)).stdout)["codes"])


def wait_for_drawn(conference, count, *, within=PATIENCE):
    wait_until(lambda: conference.database.rows(DRAWN)[0][0] >= count, within=within)


def codes_on_paper(conference):
    """One from each document; a document that does not open is a failure."""
    return sorted(code_printed(path) for path in (conference.data_dir / "documents").rglob("*.pdf"))


def code_printed(path):
    [page] = pypdfium2.PdfDocument(path)
    return PRINTED_CODE.search(page.get_textpage().get_text_range()).group().replace(" ", "")
