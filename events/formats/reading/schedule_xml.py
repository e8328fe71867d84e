"""frab's schedule.xml, in whatever dialect, brought into the shape of its JSON sister."""

from collections.abc import Iterator
from html import escape
from typing import Any
from xml.etree.ElementTree import Element

from events.formats.reading.letters import read_letters
from events.formats.reading.notes import Unreadable
from events.formats.reading.xml_tree import LINE, read_xml

Tree = dict[str, Any]


def read_schedule_xml(raw: bytes) -> Tree:
    root = read_xml(read_letters(raw))
    schedule = root if root.tag == "schedule" else root.find(".//schedule")
    if schedule is None or schedule.find("day") is None:
        raise Unreadable("no_schedule")
    conference = schedule.find("conference")
    facts = {} if conference is None else _children(conference)
    language = _language(schedule) or _language(conference)
    generator = schedule.find("generator")
    made_by = "" if generator is None else generator.get("name", "")
    return {
        "language": language,
        **facts,
        "generator": made_by,
        "days": [_day(day) for day in schedule.iterfind("day")],
    }


def _language(node: Element | None) -> str:
    return "" if node is None else node.get("lang", node.get("language", ""))


def _children(node: Element) -> Tree:
    return {child.tag: child.text or "" for child in node if not len(child)}


def _day(node: Element) -> Tree:
    rooms = [_room(room) for room in node.iterfind("room")]
    homeless = [_event(event) for event in node.iterfind("event")]
    if homeless:
        rooms.append({"name": "", "events": homeless})
    return {**_attributes(node), "rooms": rooms}


def _room(node: Element) -> Tree:
    name = node.get("name") or node.findtext("name") or ""
    return {**_attributes(node), "name": name, "events": [_event(event) for event in node.iterfind("event")]}


def _event(node: Element) -> Tree:
    lists = {
        "persons": [_named(child) for child in node.iterfind("persons/person")],
        "links": [_linked(child) for child in node.iterfind("links/link")],
        "attachments": [_linked(child) for child in node.iterfind("attachments/attachment")],
    }
    inside = {child.tag: _text(child) for child in node if child.tag not in lists}
    room = node.find("room")
    return {**_attributes(node), **inside, **lists, **_place(room), "where": int(node.get(LINE, "0"))}


def _place(room: Element | None) -> Tree:
    return {} if room is None else {"room": {"name": room.text or "", "guid": room.get("guid", "")}}


def _text(node: Element) -> str:
    """Markup that was not escaped is kept as markup, and what stands between it as text."""
    return "".join(_marked_up(node)) if len(node) else node.text or ""


def _marked_up(node: Element) -> Iterator[str]:
    yield escape(node.text or "")
    for child in node:
        address = child.get("href", "")
        yield f'<{child.tag} href="{escape(address)}">' if address else f"<{child.tag}>"
        yield from _marked_up(child)
        yield f"</{child.tag}>"
        yield escape(child.tail or "")


def _named(node: Element) -> Tree:
    parts = {child.tag: child.text or "" for child in node}
    name = parts.get("public_name") or parts.get("name") or node.get("name") or node.text or ""
    return {**_attributes(node), **parts, "name": name}


def _linked(node: Element) -> Tree:
    url = node.get("href") or node.get("url") or ""
    title = node.text or ""
    return {"type": node.get("type", ""), "url": url or title, "title": title}


def _attributes(node: Element) -> Tree:
    return {name: value for name, value in node.attrib.items() if name != LINE}
