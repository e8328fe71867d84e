"""A real programme of another conference, which lies beside the checkout and is no part of it."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from events.domain.importing import ImportOrder, import_programme
from events.domain.releases import released_agenda
from events.models import Appearance, Edition, Room, Session, Slot, Speaker, Theme
from foundation.audit.invariants import breaches

FILE = Path(__file__).parents[5] / "shared" / "data" / "fosdem-2023.xml"
ORDER = ImportOrder("fosdem-2023", time_zone="Europe/Brussels")

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.shared,
    pytest.mark.skipif(not FILE.exists(), reason="the shared schedule is not beside this checkout"),
]


def test_a_real_programme_is_imported_whole_and_a_second_time_nothing_changes():
    raw = FILE.read_bytes()
    schedule = ElementTree.fromstring(raw)
    events, people = schedule.findall(".//event"), list(schedule.iter("person"))

    report = import_programme(raw, ORDER)

    assert (Session.objects.count(), Slot.objects.count()) == (len(events), len(events))
    assert Speaker.objects.count() == len({person.get("id") for person in people})
    assert Appearance.objects.count() == len(people)
    assert Room.objects.count() == len({room.get("name") for room in schedule.findall("day/room")})
    assert Theme.objects.count() == len({event.findtext("track") for event in events})
    assert (report.refusals, report.release, list(breaches())) == ((), 1, [])
    agenda = released_agenda(Edition.objects.get())
    starts = sorted(
        (day.get("date"), event.findtext("start")) for day in schedule.findall("day") for event in day.iter("event")
    )
    assert starts == sorted(
        (f"{entry.slot.starts_at:%Y-%m-%d}", f"{entry.slot.starts_at:%H:%M}") for entry in agenda.entries
    )
    assert [str(day.date) for day in agenda.days] == [day.get("date") for day in schedule.findall("day")]
    assert import_programme(raw, ORDER).writes is False
