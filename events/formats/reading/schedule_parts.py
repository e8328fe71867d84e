"""The people, links and rooms of a schedule's event."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from events.formats.identities import EVERY_ROOM_GUID
from events.formats.reading.kinds import is_every_room
from events.formats.reading.markup import web_address
from events.formats.reading.notes import Notes, shown
from events.formats.reading.programme import Identity, LinkRow, PersonRow, RoomRow
from events.formats.reading.values import prose, texts, whole, word
from events.models import MaterialKind, PersonRole
from foundation.text import fold

LONGEST_NAME: Final = 200
LONGEST_TITLE: Final = 250
LONGEST_ADDRESS: Final = 1000

_MATERIALS: Final = {
    "slides": MaterialKind.SLIDES,
    "presentation": MaterialKind.SLIDES,
    "paper": MaterialKind.PAPER,
    "article": MaterialKind.PAPER,
    "video": MaterialKind.RECORDING,
    "audio": MaterialKind.RECORDING,
    "media": MaterialKind.RECORDING,
    "recording": MaterialKind.RECORDING,
}
_NAMES: Final = ("name", "public_name", "full_public_name", "display_name", "full_name")
_ROLES: Final = {"host": PersonRole.MODERATOR, "coordinator": PersonRole.CHAIR, "panelist": PersonRole.PANELLIST}

Tree = dict[str, Any]


def read_people(value: Any, language: str, *, is_plain: bool = False) -> tuple[PersonRow, ...]:
    """Each once and in their order; who has no name is nobody."""
    people = {
        (row.identity, row.first_name, row.role): row for row in _people(_persons(value), language, is_plain=is_plain)
    }
    return tuple(people.values())


def _persons(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return [value] if _name(value) else [person for person in value.values() if isinstance(person, dict)]
    return value if isinstance(value, list) else value.split(",") if isinstance(value, str) else []


def _people(persons: Iterable[Any], language: str, *, is_plain: bool) -> Iterator[PersonRow]:
    for person in persons:
        facts: Tree = person if isinstance(person, dict) else {"name": person}
        found = texts(_name(facts), language, LONGEST_NAME, is_plain=is_plain)
        if found:
            biography = prose([facts.get("biography") or facts.get("abstract")], language, is_plain=is_plain)
            yield PersonRow(_identity(facts), found, biography, _role(word(facts.get("role"))))


def _name(facts: Tree) -> Any:
    whole_name = next(filter(None, (facts.get(name) for name in _NAMES)), None)
    return whole_name or " ".join(filter(None, (word(facts.get(name)) for name in ("first_name", "last_name"))))


def _role(name: str) -> str:
    plain = name.lower()
    return plain if plain in PersonRole.values else _ROLES.get(plain, "")


def _identity(facts: Tree) -> Identity | None:
    guid, number, code = (whole(facts.get(name)) for name in ("guid", "id", "code"))
    return Identity.of(guid=guid, number=number if number != "0" else "", code=code)


def read_links(event: Tree, notes: Notes, where: int, base_url: str = "") -> tuple[LinkRow, ...]:
    """Attachments first; each address once; a path is one of the site that the session's page is on."""
    found: dict[str, LinkRow] = {}
    page = web_address(word(event.get("url"))) or base_url
    for name, otherwise in (("attachments", MaterialKind.SLIDES), ("links", MaterialKind.LINK)):
        for item in _list(event.get(name)):
            facts = item if isinstance(item, dict) else {"url": item}
            told = word(facts.get("url") or facts.get("href"))
            url = web_address(told, page)
            if not url or len(url) > LONGEST_ADDRESS:
                _leave_out(told, notes, where)
            elif url not in found:
                title = word(facts.get("title") or facts.get("name"))
                found[url] = LinkRow(_kind(facts, title, otherwise), _title(title, url), url)
    return tuple(found.values())


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _leave_out(url: str, notes: Notes, where: int) -> None:
    if url:
        notes.remark("left_out_link", where, text=shown(url))


def _title(title: str, url: str) -> str:
    return "" if title == url else shown(title, LONGEST_TITLE - 1)


def _kind(facts: Tree, title: str, otherwise: MaterialKind) -> str:
    told = word(facts.get("type")).lower()
    if told in _MATERIALS:
        return _MATERIALS[told].value
    if otherwise == MaterialKind.SLIDES:
        return MaterialKind.SLIDES.value if told in {"", "slides"} else MaterialKind.LINK.value
    words = fold(title).split()
    return (MaterialKind.RECORDING if {"recording", "video"} & set(words[:2]) else otherwise).value


class Rooms:
    """Each room once, in the order in which the file names them first."""

    def __init__(self, language: str, shorter: Mapping[str, str]) -> None:
        """`shorter` are the names to keep for those that a file lengthens to tell rooms apart."""
        self.language = language
        self.shorter = shorter
        self.rows: dict[Any, RoomRow] = {}
        self.with_guid: dict[str, list[RoomRow]] = {}

    def meet(self, name: Any, guid: str) -> RoomRow | None:
        """None is every room; a name without a guid is the room of that name that was met first."""
        said = texts(name, self.language, LONGEST_NAME)
        plain = next(iter(said.values()), "")
        identity = self._own(Identity.of(guid=guid), plain)
        if is_every_room(plain) or (identity and str(identity.guid) == EVERY_ROOM_GUID):
            return None
        if identity is None and plain in self.with_guid:
            return self.with_guid[plain][0]
        return self._row(identity, said, plain)

    def _own(self, identity: Identity | None, plain: str) -> Identity | None:
        """A guid that stands for a room of another name already tells nothing of this one."""
        known = self.rows.get(identity)
        is_other = known and plain not in known.name.values() and known not in self.with_guid.get(plain, ())
        return None if is_other else identity

    def _row(self, identity: Identity | None, said: dict[str, str], plain: str) -> RoomRow:
        known = self.rows.get(identity or plain)
        if known:
            return known
        row = RoomRow(identity, {language: self.shorter.get(name, name) for language, name in said.items()})
        self.rows[identity or plain] = row
        if identity:
            self.with_guid.setdefault(plain, []).append(row)
        return row
