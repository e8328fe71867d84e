"""schedule.json, valid against c3voc's JSON schema."""

import json
import re
from typing import Any, Final

from events.formats.schedule import (
    GENERATOR,
    Reference,
    Schedule,
    ScheduleDay,
    ScheduleEvent,
    SchedulePerson,
    ScheduleRoom,
    ScheduleTrack,
)

_Object = dict[str, Any]
_SCHEMA: Final = "https://c3voc.de/schedule/schema.json"
_ZONE_ALLOWED: Final = re.compile(r"[A-Z][a-z]+/[A-Z][a-z]+|UTC$")
_SLUG: Final = re.compile(r"[a-z0-9_-]*[a-z0-9]")


def write_schedule_json(schedule: Schedule) -> bytes:
    whole = {
        "$schema": _SCHEMA,
        "generator": {"name": GENERATOR, "url": f"{schedule.site}/"},
        "schedule": {
            "url": f"{schedule.source}.json{schedule.query}",
            "version": schedule.version,
            "base_url": f"{schedule.site}/",
            "conference": _conference(schedule),
        },
    }
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _conference(schedule: Schedule) -> _Object:
    facts = {
        "acronym": schedule.acronym,
        "title": schedule.title,
        "start": schedule.days[0].date.isoformat(),
        "end": schedule.days[-1].date.isoformat(),
        "daysCount": len(schedule.days),
        "timeslot_duration": "00:05",
        "url": schedule.url,
        "tracks": [_track(track) for track in schedule.tracks],
        "rooms": [_room(room) for room in schedule.rooms],
        "days": [_day(day, index) for index, day in enumerate(schedule.days, start=1)],
    }
    return facts | {"time_zone_name": schedule.zone} if _ZONE_ALLOWED.match(schedule.zone) else facts


def _track(track: ScheduleTrack) -> _Object:
    return {"name": track.name, "color": track.colour} | _slug(track.key)


def _room(room: ScheduleRoom) -> _Object:
    return {"name": room.name, "guid": room.guid, "capacity": room.capacity} | _slug(room.key)


def _slug(key: str) -> _Object:
    """The schema is stricter than our own addresses are."""
    return {"slug": key} if _SLUG.fullmatch(key) else {}


def _day(day: ScheduleDay, index: int) -> _Object:
    return {
        "index": index,
        "date": day.date.isoformat(),
        "day_start": day.starts_at.isoformat(),
        "day_end": day.ends_at.isoformat(),
        "rooms": {room.name: [_event(event) for event in events] for room, events in day.events.items()},
    }


def _event(event: ScheduleEvent) -> _Object:
    """Without the end, which the schema allows and c3voc's own way from here to XML does not."""
    return {
        "guid": event.guid,
        "id": event.number,
        "date": event.starts_at.isoformat(),
        "start": f"{event.starts_at:%H:%M}",
        "duration": event.duration,
        "room": event.room,
        "slug": event.slug,
        "url": event.url,
        "title": event.title,
        "subtitle": None,
        "track": event.track or None,
        "type": event.kind,
        "language": event.language or None,
        "abstract": event.abstract,
        "persons": [_person(person) for person in event.persons],
        "links": [_reference(link) for link in event.links],
        "attachments": [_reference(attachment) for attachment in event.attachments],
    }


def _person(person: SchedulePerson) -> _Object:
    """The schema leaves room for the role, which it does not know."""
    return {
        "guid": person.guid,
        "id": person.number,
        "name": person.name,
        "role": person.role,
        "url": person.url,
    }


def _reference(reference: Reference) -> _Object:
    return {"type": reference.kind, "title": reference.title, "url": reference.url}
