"""A whole edition in one JSON file: its people, its programme and its news."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain

from django.utils.translation import gettext

from events.formats.bad_file import read_json
from events.formats.edition_rows import (
    Members,
    Row,
    SlotRow,
    read_break,
    read_break_slot,
    read_edition,
    read_news,
    read_organisation,
    read_room,
    read_session,
    read_slot,
    read_speaker,
    read_theme,
    read_venue,
    rows_of,
    texts,
)
from events.formats.nodes import Node
from events.models import OrganisationRole

Rows = dict[str, Row]


@dataclass(frozen=True)
class EditionFile:
    edition: Row
    participation: Row
    venue: Row
    organisations: Rows
    roles: list[tuple[str, str]]
    themes: Rows
    rooms: Rows
    speakers: Rows
    sessions: Rows
    slots: list[SlotRow]
    news: Row | None


def read_edition_file(raw: bytes) -> EditionFile:
    root = Node(*read_json(raw))
    found = root.members(
        ["edition", "organisations", "themes", "speakers", "sessions"],
        ["about", "participation", "news", "illustrative", "programme"],
    )
    programme = _programme(found)
    edition = read_edition(found["edition"])
    edition.columns["has_illustrative_times"] = "illustrative" in found
    organisations = rows_of(found["organisations"], read_organisation)
    themes = rows_of(found["themes"], read_theme)
    rooms = rows_of(programme.get("rooms"), read_room)
    speakers = rows_of(found["speakers"], partial(read_speaker, organisations=organisations))
    sessions = rows_of(found["sessions"], partial(read_session, themes=themes, speakers=speakers))
    breaks = _breaks(programme, sessions)
    return EditionFile(
        edition,
        Row(root, edition.key, texts(found, "participation")),
        read_venue(found["edition"].step("venue", found["edition"].value["venue"])),
        organisations,
        list(_roles(found["edition"], organisations)),
        themes,
        rooms,
        speakers,
        {**sessions, **breaks},
        list(_slots(programme, sessions, breaks, rooms)),
        read_news(found["news"]) if "news" in found else None,
    )


def _programme(found: Members) -> Members:
    """Rooms and slots, under a name that says whether they are facts."""
    if "programme" in found and "illustrative" in found:
        raise found["illustrative"].refused(gettext("Write either “programme” or “illustrative”, not both."))
    node = found.get("programme") or found.get("illustrative")
    return node.members(["rooms", "slots"], ["breaks"]) if node else {}


def _roles(edition: Node, organisations: Rows) -> Iterator[tuple[str, str]]:
    for role in (OrganisationRole.ORGANISER, OrganisationRole.PATRON):
        if role.value in edition.value:
            yield edition.step(role.value, edition.value[role.value]).one_of(organisations), role.value
    for key, row in organisations.items():
        yield from ((key, role) for role in row.links["roles"])


def _breaks(programme: Members, sessions: Rows) -> Rows:
    breaks = rows_of(programme.get("breaks"), read_break)
    for key in breaks.keys() & sessions.keys():
        raise sessions[key].node.step("key").refused(gettext("This key is kept for a break. Choose another."))
    return breaks


def _slots(programme: Members, sessions: Rows, breaks: Rows, rooms: Rows) -> Iterator[SlotRow]:
    placed = (read_slot(node, sessions, rooms) for node in programme["slots"].rows()) if programme else ()
    paused = (read_break_slot(row.node, key, rooms) for key, row in breaks.items())
    return chain(placed, paused)
