"""Rows of the draft as a release knows them; what releases of an older form did not hold stays as it is.

A row that was deleted since is made again; what a release never holds, such as a person's e-mail, stays empty in it.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final, TypeVar

from django.db.models import Model, QuerySet
from wagtail.images import get_image_model

from events.domain.contents import Content
from events.domain.former_keys import present_key
from events.domain.keys import free_key
from events.domain.pairing import Row
from events.models import Edition, KeyedKind, Organisation, Participation, Room, Session, Speaker, Theme
from foundation.i18n import translated_fields

Found = TypeVar("Found", bound=Model)

TEXTS: Final[Mapping[type[Model], tuple[str, ...]]] = {
    Organisation: ("name",),
    Room: ("name", "accessibility"),
    Session: ("title", "abstract"),
    Speaker: ("name", "honorific", "academic_title", "position", "biography"),
    Theme: ("title",),
}
PLAIN: Final[Mapping[type[Model], tuple[str, ...]]] = {
    Organisation: ("kind", "origin", "website"),
    Room: ("capacity",),
    Session: ("kind", "state", "language", "access", "interpretation"),
    Speaker: ("language",),
    Theme: ("colour",),
}
_BATCH: Final = 500


class Rows:
    """The draft's rows under the keys by which the release names them.

    `merged` are the keys of people who have become part of another person since.
    """

    def __init__(self, edition: Edition, content: Content) -> None:
        self.edition, self.content = edition, content
        self.merged: set[str] = set()
        wanted = {row["organisation"] for row in content["people"]}
        named = [row for row in content["organisations"] if row["key"] in wanted]
        self.rooms = self._found(Room.objects.filter(edition=edition), content["rooms"])
        self.themes = self._found(Theme.objects.filter(edition=edition), content["themes"])
        self.organisations = self._found(Organisation.objects.filter(key__in=wanted - {None}), named)
        self.people = self._found(Speaker.objects.filter(edition=edition), content["people"])
        self.sessions = self._found(Session.objects.filter(edition=edition), content["sessions"])

    def _found(self, rows: "QuerySet[Found]", wanted: Iterable[Row]) -> dict[str, Found]:
        known: dict[str, Any] = {}
        for found in rows:
            known |= {name: found for name in (getattr(found, "key", ""), str(getattr(found, "guid", ""))) if name}
        return {row["key"]: self._of(row, known) or self._made_again(rows, row) for row in wanted}

    def _of(self, row: Row, known: Mapping[str, Any]) -> Any:
        guid = row.get("guid", "")
        found = known.get(guid) if guid else known.get(row["key"])
        return found or self._merged_into(row, known)

    def _merged_into(self, row: Row, known: Mapping[str, Any]) -> Any:
        kept = present_key(self.edition, KeyedKind.SPEAKER, row["key"]) if "honorific" in row else ""
        if kept in known:
            self.merged.add(row["key"])
        return known.get(kept)

    def _made_again(self, rows: "QuerySet[Found]", facts: Row) -> Found:
        row = rows.model(**_identity(rows, facts))
        if rows.model is not Organisation:
            row.edition = self.edition  # type: ignore[attr-defined]  # all others belong to one
        write_facts(row, facts)
        row.save()
        if isinstance(row, Organisation):
            parts = (Participation(edition=self.edition, organisation=row, role=role) for role in facts["roles"])
            Participation.objects.bulk_create(parts)
        return row


def _identity(rows: "QuerySet[Any]", facts: Row) -> dict[str, Any]:
    """Its own again, unless somebody else has it by now."""
    table, number, guid = rows.model, facts.get("number"), facts.get("guid")
    is_free = bool(number) and not table.objects.filter(pk=number).exists()
    is_taken = rows.filter(key=facts["key"]).exists()
    key = free_key(rows, facts["key"], noun=table._meta.model_name) if is_taken else facts["key"]
    return {"key": key, **({"pk": number} if is_free else {}), **({"guid": guid} if guid else {})}


def write_facts(row: Model, facts: Row) -> None:
    for stem in TEXTS[type(row)]:
        for column, text in zip(translated_fields(stem), facts.get(stem, ()), strict=False):
            setattr(row, column, text)
    for name in PLAIN[type(row)]:
        if name in facts:
            setattr(row, name, facts[name])


def restore_rooms(rows: Rows) -> None:
    for facts in rows.content["rooms"]:
        room = rows.rooms[facts["key"]]
        write_facts(room, facts)
        room.position = facts.get("order", room.position)
    save_facts(Room.objects.all(), rows.rooms.values(), "position")


def restore_themes(rows: Rows) -> None:
    """In the order of the release too, for sessions list their themes in it."""
    for place, facts in enumerate(rows.content["themes"]):
        theme = rows.themes[facts["key"]]
        write_facts(theme, facts)
        theme.position = place
    save_facts(Theme.objects.all(), rows.themes.values(), "position")


def restore_people(rows: Rows) -> None:
    """A photo that was deleted since does not come back; what stands in its place stays."""
    photos = {None, *get_image_model().objects.values_list("pk", flat=True)}
    own = [facts for facts in rows.content["people"] if facts["key"] not in rows.merged]
    for facts in own:
        speaker = rows.people[facts["key"]]
        write_facts(speaker, facts)
        speaker.organisation = rows.organisations.get(facts["organisation"])
        speaker.photo_id = facts["photo"] if facts["photo"] in photos else speaker.photo_id
        speaker.fold_names()
    written = [rows.people[facts["key"]] for facts in own]
    save_facts(Speaker.objects.all(), written, "organisation", "photo", "folded_names")


def save_facts(table: "QuerySet[Any]", rows: Iterable[Any], *others: str) -> None:
    texts = [column for stem in TEXTS[table.model] for column in translated_fields(stem)]
    table.bulk_update(list(rows), [*texts, *PLAIN[table.model], *others], batch_size=_BATCH)
