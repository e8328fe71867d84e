"""The rows of an edition's file: each a key, the columns it names and the keys it refers to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import time
from typing import Any
from zoneinfo import available_timezones

from django.utils.translation import gettext

from events.formats.nodes import Node
from events.models import (
    EditionState,
    OrganisationKind,
    OrganisationRole,
    Origin,
    PersonRole,
    SessionKind,
    SessionState,
    ThemeColour,
)
from foundation.i18n import LANGUAGES

Members = Mapping[str, Node]
EVERY_ROOM = "*"
PEOPLE = {f"{role}s": role for role in PersonRole.values}


@dataclass(frozen=True)
class Row:
    """`columns` holds only what the file names; `node` says where it stands."""

    node: Node
    key: str
    columns: dict[str, Any]
    links: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class SlotRow:
    node: Node
    session: str
    room: str | None
    day: int
    starts_at: time
    minutes: int


def rows_of(node: Node | None, read: Callable[[Node], Row]) -> dict[str, Row]:
    rows: dict[str, Row] = {}
    for row in map(read, node.rows() if node else []):
        if row.key in rows:
            raise row.node.step("key", row.key).refused(gettext("Another row has this key already."))
        rows[row.key] = row
    return rows


def read_edition(node: Node) -> Row:
    found = node.members(
        ["number", "slug", "title", "starts_on", "ends_on", "venue"],
        ["slogan", "time_zone", "organiser", "patron", "state", "main_language", "is_sample"],
    )
    columns = {
        **texts(found, "title", required=True),
        **texts(found, "slogan"),
        "number": found["number"].count(),
        "starts_on": found["starts_on"].day(),
        "ends_on": found["ends_on"].day(),
        **_choices(found, time_zone=available_timezones(), state=EditionState.values, main_language=LANGUAGES),
    }
    if "is_sample" in found:
        columns["is_sample"] = found["is_sample"].flag()
    if columns["ends_on"] < columns["starts_on"]:
        raise found["ends_on"].refused(gettext("The last day is before the first."))
    return Row(node, found["slug"].text(), columns)


def read_venue(node: Node) -> Row:
    found = node.members(["name"], ["key", "city", "address", "directions_url"])
    columns = {**texts(found, "name", required=True), **texts(found, "city"), **texts(found, "address")}
    return Row(node, found["key"].text() if "key" in found else "", {**columns, **_plain(found, "directions_url")})


def read_organisation(node: Node) -> Row:
    found = node.members(["key", "kind", "name"], ["origin", "roles", "website"])
    columns = {**texts(found, "name", required=True), **_plain(found, "website")}
    columns |= _choices(found, kind=OrganisationKind.values, origin=Origin.values)
    return Row(node, found["key"].text(), columns, {"roles": references(found, "roles", OrganisationRole.values)})


def read_theme(node: Node) -> Row:
    found = node.members(["key", "title"], ["colour"])
    position = int(node.path[-1])
    colour = ThemeColour.values[position % len(ThemeColour.values)]
    columns = {"position": position, "colour": colour, **_choices(found, colour=ThemeColour.values)}
    return Row(node, found["key"].text(), {**columns, **texts(found, "title", required=True)})


def read_room(node: Node) -> Row:
    found = node.members(["key", "name"], ["capacity"])
    columns = {"position": int(node.path[-1]), **texts(found, "name", required=True)}
    if "capacity" in found:
        columns["capacity"] = found["capacity"].count()
    return Row(node, found["key"].text(), columns)


def read_speaker(node: Node, organisations: Iterable[str]) -> Row:
    stems = ("honorific", "academic_title", "position", "biography")
    found = node.members(["key", "name"], [*stems, "organisation", "email", "language"])
    columns = {**texts(found, "name", required=True), **_choices(found, language=LANGUAGES), **_plain(found, "email")}
    for stem in stems:
        columns |= texts(found, stem)
    sent_by = [found["organisation"].one_of(organisations)] if "organisation" in found else []
    return Row(node, found["key"].text(), columns, {"organisation": sent_by})


def read_session(node: Node, themes: Iterable[str], speakers: Iterable[str]) -> Row:
    found = node.members(["key", "kind", "title"], ["abstract", "themes", "language", "state", *PEOPLE])
    columns = {**texts(found, "title", required=True), **texts(found, "abstract")}
    columns |= _choices(found, kind=SessionKind.values, language=LANGUAGES, state=SessionState.values)
    people = {role: references(found, name, speakers) for name, role in PEOPLE.items()}
    return Row(node, found["key"].text(), columns, {"themes": references(found, "themes", themes), **people})


def read_break(node: Node) -> Row:
    columns = texts(node.members(["title", "starts_at", "minutes"], ["room", "day"]), "title", required=True)
    return Row(node, f"break-{int(node.path[-1]) + 1}", {"kind": SessionKind.BREAK.value, **columns})


def read_slot(node: Node, sessions: Iterable[str], rooms: Iterable[str]) -> SlotRow:
    found = node.members(["session", "room", "starts_at", "minutes"], ["day"])
    return _slot(node, found, found["session"].one_of(sessions), rooms)


def read_break_slot(node: Node, session: str, rooms: Iterable[str]) -> SlotRow:
    return _slot(node, node.members(["title", "starts_at", "minutes"], ["room", "day"]), session, rooms)


def read_news(node: Node) -> Row:
    found = node.members(["slug", "dated", "title", "summary"], ["dated_note", "source", "views_reported"])
    columns = {"dated_on": found["dated"].day(), **texts(found, "title", required=True), **_plain(found, "dated_note")}
    columns |= {**texts(found, "summary"), **texts(found, "source")}
    if "views_reported" in found:
        columns["views_reported"] = found["views_reported"].count()
    return Row(node, found["slug"].text(), columns)


def texts(found: Members, stem: str, *, required: bool = False) -> dict[str, Any]:
    if stem not in found:
        return {}
    return {f"{stem}_{language}": text for language, text in found[stem].texts(required=required).items()}


def references(found: Members, name: str, known: Iterable[str]) -> list[str]:
    return [node.one_of(known) for node in found[name].rows()] if name in found else []


def _choices(found: Members, **choices: Iterable[str]) -> dict[str, Any]:
    return {name: found[name].one_of(known) for name, known in choices.items() if name in found}


def _plain(found: Members, name: str) -> dict[str, Any]:
    return {name: found[name].text()} if name in found else {}


def _slot(node: Node, found: Members, session: str, rooms: Iterable[str]) -> SlotRow:
    room = found["room"].one_of([*rooms, EVERY_ROOM]) if "room" in found else EVERY_ROOM
    day = found["day"].count() if "day" in found else 1
    starts_at, minutes = found["starts_at"].clock(), found["minutes"].count()
    return SlotRow(node, session, None if room == EVERY_ROOM else room, day, starts_at, minutes)
