"""Small readers of the exchanged formats that know nothing of how they were written, only docs/exports.md."""

import csv
import json
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from io import StringIO
from uuid import NAMESPACE_URL, UUID, uuid5

from defusedxml.ElementTree import fromstring
from icalendar import Calendar

EVERY_ROOM = str(uuid5(NAMESPACE_URL, "urn:eiraq:every-room"))


@dataclass
class Read:
    """A session as a reader understands it."""

    title: str
    abstract: str
    kind: str
    track: str
    language: str
    people: list
    slots: set = field(default_factory=set)


def read_xml(content):
    found = {}
    for day in fromstring(content).iter("day"):
        for room in day.iter("room"):
            for event in room.iter("event"):
                texts = {child.tag: child.text or "" for child in event}
                people = [(person.get("guid"), person.text or "") for person in event.iter("person")]
                told = Read(*(texts[name] for name in ("title", "abstract", "type", "track", "language")), people)
                slot = (day.get("date"), room.get("guid"), texts["date"], texts["duration"])
                found[event.get("guid")] = told, slot
    return joined(found)


def read_json(content):
    conference = json.loads(content)["schedule"]["conference"]
    guids = {room["name"]: room["guid"] for room in conference["rooms"]}
    found = {}
    for day in conference["days"]:
        for room, events in day["rooms"].items():
            for event in events:
                people = [(person["guid"], person["name"], person["role"]) for person in event["persons"]]
                texts = (event[name] or "" for name in ("title", "abstract", "type", "track", "language"))
                found[event["guid"]] = (
                    Read(*texts, people),
                    (day["date"], guids[room], event["date"], event["duration"]),
                )
    return joined(found)


def joined(found):
    """A later slot goes by uuid5 of its session's guid and its number."""
    later = {str(uuid5(UUID(guid), str(number))): guid for guid in found for number in range(2, 10)}
    sessions = {guid: told for guid, (told, _) in found.items() if guid not in later}
    for guid, (_, (day, room, starts_at, duration)) in found.items():
        begins = datetime.fromisoformat(starts_at)
        hours, minutes = map(int, duration.split(":"))
        ends = begins + timedelta(hours=hours, minutes=minutes)
        sessions[later.get(guid, guid)].slots.add((day, None if room == EVERY_ROOM else room, begins, ends))
    return sessions


def read_ics(content):
    """Title, whether it is cancelled, and times, by session."""
    events = {str(event["uid"]).partition("@")[0]: event for event in Calendar.from_ical(content).walk("VEVENT")}
    later = {str(uuid5(UUID(guid), str(number))): guid for guid in events for number in range(2, 10)}
    found = {}
    for guid, event in events.items():
        told = str(event["summary"]), str(event["status"]) == "CANCELLED"
        found.setdefault(later.get(guid, guid), (told, set()))[1].add(
            (event.decoded("dtstart"), event.decoded("dtend"))
        )
    return found


def read_csv(content):
    """Titles and slots by session; times are those of clocks, after midnight on the list of the day before."""
    found = {}
    for row in csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")):
        titles = tuple(typed(row[f"title_{language}"]) for language in ("ar", "ckb", "en"))
        starts_at = clock_on(date.fromisoformat(row["day"]), time.fromisoformat(row["starts_at"]))
        found.setdefault(row["guid"], (titles, set()))[1].add((starts_at, int(row["minutes"])))
    return found


def clock_on(day, clock):
    """A day ends at four."""
    return datetime.combine(day + timedelta(days=clock < time(4)), clock)


def typed(cell):
    """Without the apostrophe that keeps a text from being a formula."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] and cell[1] in "=+-@\t\r\n＝＋－＠" else cell
