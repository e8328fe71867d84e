"""Loading an edition from its file: whole or not at all, and quiet the second time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.text import slugify

from events.domain.loading_programme import load_appearances, load_slots, load_themes_of_session
from events.domain.releases import release_agenda
from events.domain.states import record_state
from events.domain.texts import Text
from events.formats.edition_file import EditionFile, read_edition_file
from events.formats.edition_rows import Row
from events.formats.nodes import Node
from events.models import (
    AgendaRelease,
    Edition,
    NewsItem,
    Organisation,
    Participation,
    Room,
    Session,
    Speaker,
    Theme,
    Venue,
)
from foundation.i18n import LANGUAGES

Instance = TypeVar("Instance", bound=models.Model)

_FILE_NAMES = {"dated_on": "dated"}


@dataclass(frozen=True)
class Loaded:
    """`release` is the one made by this loading: the first of a new edition."""

    edition: Edition
    written_count: int
    release: AgendaRelease | None


@transaction.atomic
def load_edition(raw: bytes, *, draft: bool = False) -> Loaded:
    """Makes the edition, or sets what the file names and leaves the rest; raises BadFile."""
    loading = _Loading(read_edition_file(raw))
    edition = loading.run()
    release = None
    if not draft and not edition.releases.exists():
        release = release_agenda(edition, note=Text(ar="البرنامج الأول", ckb="یەکەم کارنامە", en="First programme"))
    return Loaded(edition, loading.written_count, release)


class _Loading:
    def __init__(self, file: EditionFile) -> None:
        self.file = file
        self.written_count = 0

    def run(self) -> Edition:
        self.edition = self._edition()
        organisations = self._organisations()
        themes = self._all(Theme.objects, self.file.themes)
        rooms = self._all(Room.objects, self.file.rooms)
        speakers = self._speakers(organisations)
        sessions = self._all(Session.objects, self.file.sessions)
        for key, row in self.file.sessions.items():
            self.written_count += load_themes_of_session(sessions[key], row, themes)
            self.written_count += load_appearances(sessions[key], row, speakers)
        self.written_count += load_slots(self.edition, self.file.slots, sessions, rooms)
        if self.file.news:
            known = NewsItem.objects.filter(edition=self.edition, slug=self.file.news.key).first()
            self._write(self.file.news, known or NewsItem(edition=self.edition, slug=self.file.news.key))
        return self.edition

    def _edition(self) -> Edition:
        row = self.file.edition
        edition = Edition.objects.select_for_update().filter(slug=row.key).first() or Edition(slug=row.key)
        venue_key = self.file.venue.key or slugify(self.file.venue.columns["name_en"]) or f"{row.key}-venue"
        venue = Venue.objects.filter(key=venue_key).first() or Venue(key=venue_key)
        row.columns["venue"] = self._write(self.file.venue, venue)
        self._write(row, edition)
        return self._write(self.file.participation, edition)

    def _organisations(self) -> Mapping[str, Organisation]:
        known = Organisation.objects.in_bulk(list(self.file.organisations), field_name="key")
        rows = {
            key: self._write(row, known.get(key) or Organisation(key=key))
            for key, row in self.file.organisations.items()
        }
        for position, (key, role) in enumerate(self.file.roles):
            _, made = Participation.objects.get_or_create(
                edition=self.edition, organisation=rows[key], role=role, defaults={"position": position}
            )
            self.written_count += made
        return rows

    def _speakers(self, organisations: Mapping[str, Organisation]) -> Mapping[str, Speaker]:
        for row in self.file.speakers.values():
            for key in row.links["organisation"]:
                row.columns["organisation"] = organisations[key]
        return self._all(Speaker.objects, self.file.speakers)

    def _all(self, manager: models.Manager[Instance], rows: Mapping[str, Row]) -> dict[str, Instance]:
        known = {getattr(instance, "key", ""): instance for instance in manager.filter(edition=self.edition)}
        return {
            key: self._write(row, known.get(key) or manager.model(edition=self.edition, key=key))
            for key, row in rows.items()
        }

    def _write(self, row: Row, instance: Instance) -> Instance:
        changed = {name: value for name, value in row.columns.items() if getattr(instance, name) != value}
        for name, value in changed.items():
            setattr(instance, name, value)
        is_new = instance.pk is None
        if changed or is_new:
            _check_columns(row, instance)
            instance.save()
            self.written_count += 1
            if isinstance(instance, Edition | Session) and ("state" in changed or is_new):
                record_state(instance, was=None)
        return instance


def _check_columns(row: Row, instance: models.Model) -> None:
    try:
        instance.clean_fields()
    except ValidationError as problem:
        column, messages = next(iter(problem.message_dict.items()))
        raise _place_of(row.node, column).refused(" ".join(messages)) from None


def _place_of(node: Node, column: str) -> Node:
    stem, _, language = column.rpartition("_")
    if stem and language in LANGUAGES:
        return node.step(stem).step(language)
    return node.step(_FILE_NAMES.get(column, column))
