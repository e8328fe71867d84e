"""By what names a programme's rows are known in other programs; docs/exports.md is the contract."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from foundation.i18n import LANGUAGES

EVERY_ROOM_GUID: Final = str(uuid5(NAMESPACE_URL, "urn:eiraq:every-room"))
"""Stands for all rooms at once, in every edition."""
_MOST_SLOTS: Final = 20
_WITH_KEY: Final = re.compile(r"(.+) \([a-z0-9-]+\)")


def slot_guid(session_guid: str, number: int) -> str:
    """A session's first slot goes by the session's own name; those after it by one made from that and their number."""
    return session_guid if number == 1 else str(uuid5(UUID(session_guid), str(number)))


def sessions_of_later_slots(guids: Iterable[UUID]) -> Mapping[UUID, UUID]:
    """By the names of later slots; only those whose session is among the guids as well."""
    known = set(guids)
    made = ((UUID(slot_guid(str(guid), number)), guid) for guid in known for number in range(2, _MOST_SLOTS + 1))
    return {later: guid for later, guid in made if later in known}


def room_guid(edition_slug: str, room_key: str) -> str:
    return _made_up(edition_slug, "rooms", room_key)


def session_guid(edition_slug: str, key: str) -> str:
    """For sessions of releases that are older than guids."""
    return _made_up(edition_slug, "agenda", key)


def person_guid(edition_slug: str, key: str) -> str:
    """For people of releases that are older than guids."""
    return _made_up(edition_slug, "speakers", key)


def name_with_key(name: str, key: str) -> str:
    """Tells rooms of one name apart."""
    return f"{name} ({key})"


def names_without_keys(names: Iterable[str]) -> Mapping[str, str]:
    """What to call rooms that only their keys tell apart."""
    matches = list(filter(None, map(_WITH_KEY.fullmatch, set(names))))
    uses = Counter(match[1] for match in matches)
    return {match[0]: match[1] for match in matches if uses[match[1]] > 1}


def language_of_address(url: str) -> str:
    """The page of an edition stands under its language: https://example.org/en/eiraq-4/."""
    steps = urlsplit(url).path.split("/")
    return steps[1] if len(steps) > 1 and steps[1] in LANGUAGES else ""


def _made_up(*steps: str) -> str:
    return str(uuid5(NAMESPACE_URL, "urn:eiraq:" + ":".join(steps)))
