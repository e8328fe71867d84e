"""Rows of the draft as a release knows them; what releases of an older form did not hold stays as it is."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model, QuerySet
from django.utils.translation import gettext
from wagtail.images import get_image_model

from events.domain.contents import Content
from events.domain.pairing import Row
from events.domain.sentences import listed
from events.domain.texts import Text
from events.models import Edition, Organisation, Room, Speaker, Theme
from foundation.i18n import translated_fields

Found = TypeVar("Found", bound=Model)

_BATCH = 500


class CannotRestore(Exception):
    pass


class RowsAreGone(CannotRestore):
    """`names` are those of the rows which the release needs and the draft no longer has."""

    def __init__(self, names: Sequence[Text]) -> None:
        super().__init__(names)
        self.names = names

    def __str__(self) -> str:
        sentence = gettext("The release needs what has been deleted since: %(names)s. Nothing was changed.")
        return sentence % {"names": listed(f"“{name}”" for name in self.names)}


class Rows:
    """The draft's rows under the keys by which the release names them."""

    def __init__(self, edition: Edition, content: Content) -> None:
        self.edition, self.content = edition, content
        self.missing: list[Text] = []
        self.rooms = self._found(Room.objects.filter(edition=edition), content["rooms"])
        self.themes = self._found(Theme.objects.filter(edition=edition), content["themes"])
        self.people = self._found(Speaker.objects.filter(edition=edition), content["people"])
        wanted = {row["organisation"] for row in content["people"]}
        named = [row for row in content["organisations"] if row["key"] in wanted]
        self.organisations = self._found(Organisation.objects.filter(key__in=wanted - {None}), named)
        self.sessions = self._found(edition.sessions.all(), content["sessions"])

    def _found(self, rows: "QuerySet[Found]", wanted: Iterable[Row]) -> dict[str, Found]:
        known: dict[str, Any] = {}
        for found in rows:
            known |= {name: found for name in (getattr(found, "key", ""), str(getattr(found, "guid", ""))) if name}
        return {row["key"]: found for row in wanted if (found := self._of(row, known)) is not None}

    def _of(self, row: Row, known: Mapping[str, Any]) -> Any:
        guid = row.get("guid", "")
        found = known.get(guid) if guid else known.get(row["key"])
        if found is None:
            self.missing.append(Text.listed(row.get("title") or row["name"], self.content["language"]))
        return found


def write_facts(row: Any, facts: Row, *, texts: Iterable[str], plain: Iterable[str]) -> None:
    for stem in texts:
        for column, text in zip(translated_fields(stem), facts.get(stem, ()), strict=False):
            setattr(row, column, text)
    for name in plain:
        if name in facts:
            setattr(row, name, facts[name])


def restore_rooms(rows: Rows) -> None:
    for facts in rows.content["rooms"]:
        room = rows.rooms[facts["key"]]
        write_facts(
            room, {**facts, "position": facts["order"]}, texts=("name", "accessibility"), plain=("capacity", "position")
        )
    _save(Room.objects.all(), rows.rooms.values(), "name", "accessibility", "capacity", "position")


def restore_themes(rows: Rows) -> None:
    """In the order of the release too, for sessions list their themes in it."""
    for place, facts in enumerate(rows.content["themes"]):
        theme = rows.themes[facts["key"]]
        write_facts(theme, {**facts, "position": place}, texts=("title",), plain=("colour", "position"))
    _save(Theme.objects.all(), rows.themes.values(), "title", "colour", "position")


def restore_people(rows: Rows) -> None:
    """A photo that was deleted since does not come back; what stands in its place stays."""
    photos = {None, *get_image_model().objects.values_list("pk", flat=True)}
    texts = ("name", "honorific", "academic_title", "position", "biography")
    for facts in rows.content["people"]:
        speaker = rows.people[facts["key"]]
        write_facts(speaker, facts, texts=texts, plain=("language",))
        speaker.organisation = rows.organisations.get(facts["organisation"])
        speaker.photo_id = facts["photo"] if facts["photo"] in photos else speaker.photo_id
        speaker.fold_names()
    _save(Speaker.objects.all(), rows.people.values(), *texts, "language", "organisation", "photo", "folded_names")


def _save(table: "QuerySet[Any]", rows: Iterable[Any], *names: str) -> None:
    columns = {field.name for field in table.model._meta.concrete_fields}
    written = [column for name in names for column in ([name] if name in columns else translated_fields(name))]
    table.bulk_update(list(rows), written, batch_size=_BATCH)
