"""What other conference software, as it is used elsewhere, understands of our files."""

import json
import os
import subprocess
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from icalendar import Calendar

from config.environment import PROJECT_DIR
from tests.events.feeds.programmes import full_programme, hostile_programme
from tests.events.feeds.schemas import faults_of_xml
from tests.events.feeds.test_schedule import events_of

HERE = Path(__file__).parent
C3VOC = PROJECT_DIR / ".venv" / "interchange" / "bin" / "python"

pytestmark = [pytest.mark.tools, pytest.mark.django_db]
PROGRAMMES = pytest.mark.parametrize("make", [full_programme, hostile_programme])


def understood_by(command, content, name):
    file = Path(settings.DATA_DIR) / name
    file.write_bytes(content)
    environment = {"PATH": os.environ["PATH"], "TZ": "UTC", "PYTHONIOENCODING": "utf-8", "LANG": "C.UTF-8"}
    done = subprocess.run(
        [*command, file], cwd=PROJECT_DIR, env=environment, check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1])


def c3voc(content):
    return understood_by([C3VOC, HERE / "read_schedule.py"], content, "schedule.json")


@PROGRAMMES
def test_the_tools_of_c3voc_find_every_slot_on_its_day(client, make):
    make()
    content = client.get("/eiraq-4/schedule.json").content
    days = json.loads(content)["schedule"]["conference"]["days"]
    expected = {event["guid"]: day["date"] for day in days for events in day["rooms"].values() for event in events}

    found = c3voc(content)["events"]

    assert {event["guid"]: event["day"] for event in found} == expected


@PROGRAMMES
def test_the_tools_of_c3voc_read_what_was_written(client, make):
    make()
    content = client.get("/eiraq-4/schedule.json").content

    found = c3voc(content)

    assert [
        (event["guid"], event["title"], event["room"], event["starts_at"], event["duration"], event["people"])
        for event in found["events"]
    ] == [
        (
            event["guid"],
            event["title"],
            event["room"],
            event["date"],
            event["duration"],
            [one["name"] for one in event["persons"]],
        )
        for event in events_of(content)
    ]


@pytest.mark.shared
def test_what_the_tools_of_c3voc_make_of_it_is_valid_again(client):
    full_programme()

    xml = c3voc(client.get("/eiraq-4/schedule.json", {"lang": "en"}).content)["xml"]

    assert faults_of_xml(xml.encode()) == []


@PROGRAMMES
def test_the_calendar_of_browsers_reads_what_was_written(client, make):
    make()
    content = client.get("/eiraq-4/schedule.ics").content

    found = understood_by(["node", HERE / "read_calendar.mjs"], content, "schedule.ics")

    assert [facts(event) for event in found] == [
        (
            str(event["uid"]),
            str(event["summary"]),
            str(event.get("description", "")),
            str(event["location"]),
            event["sequence"],
            str(event["status"]),
            event.decoded("dtstart"),
            event.decoded("dtend"),
        )
        for event in Calendar.from_ical(content).walk("VEVENT")
    ]


def facts(event):
    times = [datetime.fromisoformat(event[name]) for name in ("starts_at", "ends_at")]
    return (*(event[name] for name in ("uid", "title", "description", "location", "sequence", "status")), *times)
