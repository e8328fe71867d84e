import json
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from events.models import EditionState
from foundation.i18n import LANGUAGES
from foundation.text import format_day
from tests.factories.events import EditionFactory

SOURCE = Path(finders.find("events/widget.js"))
DAY_NAMES = """
globalThis.HTMLElement = class {};
globalThis.CSSStyleSheet = class { replaceSync() {} };
globalThis.customElements = { get: () => true };
const { dayName } = await import(process.argv[1]);
const [days, languages] = JSON.parse(process.argv[2]);
process.stdout.write(JSON.stringify(languages.map((language) => days.map((day) => dayName(day, language)))));
"""


def test_the_script_stands_under_an_address_that_stays(db, client):
    EditionFactory(slug="eiraq-4")

    answer = client.get("/eiraq-4/widget.js")

    assert answer.content == SOURCE.read_bytes()
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"


def test_an_edition_in_preparation_has_no_script(db, client):
    EditionFactory(slug="eiraq-4", state=EditionState.DRAFT)

    assert client.get("/eiraq-4/widget.js").status_code == 404


@pytest.mark.tools
def test_days_have_the_names_they_have_on_the_site():
    days = [date(2030, month, day) for month in range(1, 13) for day in (1, 9)]
    asked = json.dumps([[day.isoformat() for day in days], LANGUAGES])
    command = [shutil.which("node"), "--input-type=module", "--eval", DAY_NAMES, SOURCE, asked]

    told = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    assert told == [[format_day(day, language) for day in days] for language in LANGUAGES]
