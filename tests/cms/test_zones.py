import json
import shutil
import subprocess
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from events.models import Edition
from tests.events.clock_changes import BACK, FORWARD, moment

pytestmark = pytest.mark.tools
SOURCE = Path(finders.find("cms/agenda/zones.js"))
DAYS = """
const { dayIn } = await import(process.argv[1]);
const [zone, changesAt, moments] = JSON.parse(process.argv[2]);
process.stdout.write(JSON.stringify(moments.map((moment) => dayIn(Date.parse(moment), zone, changesAt))));
"""


def days_in_a_browser(edition, moments):
    asked = json.dumps([edition.time_zone, f"{edition.day_changes_at:%H:%M}", [one.isoformat() for one in moments]])
    command = [shutil.which("node"), "--input-type=module", "--eval", DAYS, SOURCE, asked]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize(
    ("day", "clocks"),
    [
        (FORWARD, ["00:30+01:00", "01:59+01:00", "03:00+02:00", "03:59+02:00", "04:00+02:00", "04:30+02:00"]),
        (BACK, ["00:30+02:00", "02:30+02:00", "02:30+01:00", "03:30+01:00", "04:00+01:00", "12:00+01:00"]),
    ],
)
def test_a_screen_knows_the_day_of_the_programme_when_clocks_change(day, clocks):
    edition = Edition(time_zone="Europe/Berlin")
    moments = [moment(day, clock) for clock in clocks]

    assert days_in_a_browser(edition, moments) == [edition.day_of(one).isoformat() for one in moments]
