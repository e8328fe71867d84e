"""Rooms and themes of a file, found in the edition or made."""

from collections.abc import Iterable
from itertools import cycle, islice
from uuid import UUID

from events.domain.importing.columns import columns_of, names_of, spelled
from events.domain.importing.keys import Keys
from events.domain.importing.ledgers import Ledger
from events.domain.importing.namesakes import Namesakes
from events.formats.identities import name_with_key, room_guid
from events.formats.reading.programme import Identity, RoomRow, Texts
from events.models import Edition, Room, Theme, ThemeColour


class RoomsOfEdition:
    """A room is known by its guid, else by its name; two of one name stay two."""

    def __init__(self, edition: Edition, known: list[Room], wanted: Iterable[Texts] = ()) -> None:
        """`wanted` are the names of all rooms in the file."""
        self.edition = edition
        self.namesakes = Namesakes("name", wanted)
        self.ledger = Ledger(Room)
        self.keys = Keys((room.key for room in known), "room")
        self.unmet = {room.pk for room in known}
        self.by_name: dict[str, list[Room]] = {}
        for room in known:
            for name in {*names_of(room, "name"), *_names_with_key(room)}:
                self.by_name.setdefault(name, []).append(room)
        self.by_guid = {guid: room for room in known for guid in _guids(edition, room)}
        self.met: dict[RoomRow, Room] = {}
        self.next_position = max((room.position for room in known), default=-1) + 1

    def meet(self, rows: tuple[RoomRow, ...]) -> None:
        """Those with a guid first, so that a mere name cannot take their place."""
        for row in sorted(rows, key=lambda row: self._by_guid(row) is None):
            room = self._by_guid(row) or self._by_name(row)
            if room is not None:
                self._claim(row, room)
        for row in rows:
            if row not in self.met:
                self.met[row] = self._make(row)

    def _by_guid(self, row: RoomRow) -> Room | None:
        return self.by_guid.get(row.identity.guid) if row.identity else None

    def _by_name(self, row: RoomRow) -> Room | None:
        alike = {room.pk: room for name in row.name.values() for room in self.by_name.get(name, ())}
        unmet = [room for room in alike.values() if room.pk in self.unmet]
        return next(iter(self.namesakes.among(unmet, row.name)), None)

    def _claim(self, row: RoomRow, room: Room) -> None:
        self.unmet.discard(room.pk)
        self.met[row] = room
        texts = {language: _without_key(name, room) for language, name in row.name.items()}
        self.ledger.bring(room, self.namesakes.columns(room, texts) | self._kept(row, room))

    def _kept(self, row: RoomRow, room: Room) -> dict[str, str]:
        """Where the edition's own name for the room is not the file's."""
        if row.identity is None or row.identity.guid in _guids(self.edition, room):
            return {}
        return {"imported_id": row.identity.in_source}

    def _make(self, row: RoomRow) -> Room:
        self.next_position += 1
        return self.ledger.make(
            edition=self.edition,
            key=self.keys.take(*spelled(row.name)),
            position=self.next_position - 1,
            imported_id=row.identity.in_source if row.identity else "",
            **columns_of("name", row.name),
        )


def _names_with_key(room: Room) -> set[str]:
    return {name_with_key(name, room.key) for name in names_of(room, "name")}


def _without_key(name: str, room: Room) -> str:
    """Our own exports tell rooms of one name apart by their keys."""
    return name.removesuffix(name_with_key("", room.key))


def _guids(edition: Edition, room: Room) -> set[UUID]:
    return {UUID(room_guid(edition.slug, room.key)), _guid_in(room.imported_id)}


def _guid_in(kept: str) -> UUID:
    """Whatever a source called the room, as one guid."""
    identity = Identity.of(guid=kept.removeprefix("guid:"))
    return identity.guid if identity else UUID(int=0)


class ThemesOfEdition:
    """A theme is known by its title, in any language."""

    def __init__(self, edition: Edition, known: list[Theme], wanted: Iterable[Texts] = ()) -> None:
        """`wanted` are the titles of all themes in the file."""
        self.edition = edition
        self.namesakes = Namesakes("title", wanted)
        self.ledger = Ledger(Theme)
        self.keys = Keys((theme.key for theme in known), "theme")
        self.by_title: dict[str, list[Theme]] = {}
        for theme in known:
            self._name(theme)
        self.colours = islice(cycle(ThemeColour.values), len(known) % len(ThemeColour.values), None)
        self.next_position = max((theme.position for theme in known), default=-1) + 1

    def meet(self, titles: Texts) -> Theme:
        alike = [theme for title in titles.values() for theme in self.by_title.get(title, ())]
        theme = next(iter(self.namesakes.among(list({id(one): one for one in alike}.values()), titles)), None)
        if theme is None:
            theme = self._make(titles)
        else:
            self.ledger.bring(theme, self.namesakes.columns(theme, titles))
        self._name(theme)
        return theme

    def _name(self, theme: Theme) -> None:
        for title in names_of(theme, "title"):
            alike = self.by_title.setdefault(title, [])
            if not any(one is theme for one in alike):
                alike.append(theme)

    def _make(self, titles: Texts) -> Theme:
        self.next_position += 1
        return self.ledger.make(
            edition=self.edition,
            key=self.keys.take(*spelled(titles)),
            colour=next(self.colours),
            position=self.next_position - 1,
            **columns_of("title", titles),
        )
