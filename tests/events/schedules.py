"""Schedules in frab's form, written as short as a test needs them."""

import json
from xml.sax.saxutils import escape

from events.formats.reading.files import read_programme
from events.formats.reading.programme import Wishes

DAY = "2030-05-11"


def event_xml(attributes='id="1"', **fields):
    fields = {"title": "Opening", "start": "09:00", "duration": "00:30"} | fields
    inside = "".join(
        value if value.startswith("<") else f"<{name}>{escape(value)}</{name}>" for name, value in fields.items()
    )
    return f"<event {attributes}>{inside}</event>"


def room_xml(*events, attributes='name="Hall"'):
    return f"<room {attributes}>{''.join(events)}</room>"


def schedule_xml(*rooms, conference="<title>A conference</title>", day=f'date="{DAY}"', more=""):
    text = f"<schedule><conference>{conference}</conference><day {day}>{''.join(rooms)}</day>{more}</schedule>"
    return text.encode()


def numbered_xml(count, **fields):
    """So many sessions, people, rooms and themes."""
    rooms = (
        room_xml(
            event_xml(
                f'id="{number}"',
                title=f"Session {number}",
                track=f"Track {number}",
                persons=f'<persons><person id="{number}">Person {number}</person></persons>',
                links=f'<links><link href="https://example.org/{number}">Link</link></links>',
                **fields,
            ),
            attributes=f'name="Hall {number}"',
        )
        for number in range(1, count + 1)
    )
    return schedule_xml(*rooms)


def event_json(**fields):
    return {"id": 1, "title": "Opening", "start": "09:00", "duration": "00:30"} | fields


def schedule_json(rooms, **conference):
    days = [{"index": 1, "date": DAY, "rooms": rooms}]
    return json.dumps({"schedule": {"conference": {"title": "A conference", "days": days} | conference}}).encode()


def read(raw, **wishes):
    return read_programme(raw, Wishes(**wishes))


def only_session(raw, **wishes):
    (session,) = read(raw, **wishes).sessions
    return session


def session_of(**fields):
    return only_session(schedule_xml(room_xml(event_xml(**fields))))


def slots_of(session):
    return [(f"{slot.starts_at:%m-%d %H:%M}", slot.minutes) for slot in session.slots]


def codes(notes):
    return [(note.where, note.code) for note in notes]
