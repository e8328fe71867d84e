"""schedule.xml, valid against c3voc's XSD."""

import re
from typing import Final
from xml.etree.ElementTree import Element, SubElement, tostring

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

_NOT_IN_XML: Final = dict.fromkeys((*range(9), *range(11, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)))
_TRACK_SLUG: Final = re.compile(r"[a-z][a-z0-9-]+")


def write_schedule_xml(schedule: Schedule) -> bytes:
    root = Element("schedule")
    SubElement(root, "generator", name=GENERATOR, system=schedule.site)
    _add(root, "url", f"{schedule.source}.xml{schedule.query}")
    _add(root, "version", schedule.version)
    _add_conference(root, schedule)
    for index, day in enumerate(schedule.days, start=1):
        _add_day(root, day, index)
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def _add_conference(root: Element, schedule: Schedule) -> None:
    conference = SubElement(root, "conference")
    facts = {
        "title": schedule.title,
        "acronym": schedule.acronym,
        "start": schedule.days[0].date.isoformat(),
        "end": schedule.days[-1].date.isoformat(),
        "days": str(len(schedule.days)),
        "timeslot_duration": "00:05",
        "base_url": f"{schedule.site}/",
        "url": schedule.url,
        "time_zone_name": schedule.zone,
    }
    for name, value in facts.items():
        _add(conference, name, value)
    for track in schedule.tracks:
        SubElement(conference, "track", _track(track))


def _track(track: ScheduleTrack) -> dict[str, str]:
    facts = {"name": _clean(track.name), "color": track.colour}
    return facts | {"slug": track.key} if _TRACK_SLUG.fullmatch(track.key) else facts


def _add_day(root: Element, day: ScheduleDay, index: int) -> None:
    facts = {"date": day.date, "start": day.starts_at, "end": day.ends_at}
    element = SubElement(root, "day", {name: moment.isoformat() for name, moment in facts.items()}, index=str(index))
    for room, events in day.events.items():
        _add_room(element, room, events)


def _add_room(day: Element, room: ScheduleRoom, events: tuple[ScheduleEvent, ...]) -> None:
    element = SubElement(day, "room", name=_clean(room.name), guid=room.guid)
    for event in events:
        _add_event(element, event)


def _add_event(room: Element, event: ScheduleEvent) -> None:
    element = SubElement(room, "event", id=str(event.number), guid=event.guid)
    facts = {
        "date": event.starts_at.isoformat(),
        "start": f"{event.starts_at:%H:%M}",
        "duration": event.duration,
        "room": event.room,
        "slug": event.slug,
        "url": event.url,
        "title": event.title,
        "track": event.track,
        "type": event.kind,
        "language": event.language,
        "abstract": event.abstract,
    }
    for name, value in facts.items():
        _add(element, name, value)
    _add_persons(element, event.persons)
    _add_references(element, "attachments", "attachment", event.attachments)
    _add_references(element, "links", "link", event.links)


def _add_persons(event: Element, persons: tuple[SchedulePerson, ...]) -> None:
    """Each once: the format has no roles."""
    element = SubElement(event, "persons")
    for person in {person.guid: person for person in persons}.values():
        one = SubElement(element, "person", id=str(person.number), guid=person.guid)
        one.text = _clean(person.name)


def _add_references(event: Element, list_name: str, name: str, references: tuple[Reference, ...]) -> None:
    element = SubElement(event, list_name)
    for reference in references:
        one = SubElement(element, name, href=_clean(reference.url), type=reference.kind)
        one.text = _clean(reference.title)


def _add(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    """Without what no XML may hold."""
    return text.translate(_NOT_IN_XML)
