"""The exact difference between two agendas."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from events.domain.agenda import Text
from events.domain.contents import Content


class ChangeKind(models.TextChoices):
    ADDED = "added", _("added")
    REMOVED = "removed", _("removed")
    CHANGED = "changed", _("changed")


class Section(models.TextChoices):
    """Lists of an agenda, in the order in which their changes are told."""

    SESSIONS = "sessions", _("session")
    PEOPLE = "people", _("speaker")
    ROOMS = "rooms", _("room")
    THEMES = "themes", _("theme")
    ORGANISATIONS = "organisations", _("organisation")


FIELD_NAMES = {
    "abstract": _("abstract"),
    "academic_title": _("academic title"),
    "biography": _("biography"),
    "capacity": _("capacity"),
    "colour": _("colour"),
    "honorific": _("honorific"),
    "kind": _("kind"),
    "language": _("language"),
    "logo": _("logo"),
    "name": _("name"),
    "order": _("place in the list"),
    "organisation": _("organisation"),
    "origin": _("origin"),
    "people": _("people"),
    "photo": _("photo"),
    "position": _("position"),
    "roles": _("role"),
    "slots": _("time and room"),
    "state": _("state"),
    "themes": _("themes"),
    "title": _("title"),
    "website": _("website"),
}


@dataclass(frozen=True)
class Change:
    section: Section
    kind: ChangeKind
    key: str
    title: Text
    fields: tuple[str, ...] = ()

    @property
    def field_names(self) -> str:
        names = (str(FIELD_NAMES.get(field, field)) for field in self.fields)
        return pgettext("between the words of a list", ", ").join(names)


def changes_between(before: Content | None, after: Content) -> list[Change]:
    """From one frozen agenda, or from nothing, to another."""
    return [change for section in Section for change in _of_section(section, before or {}, after)]


def _of_section(section: Section, before: Content, after: Content) -> Iterator[Change]:
    old = {row["key"]: row for row in before.get(section, [])}
    new = {row["key"]: row for row in after[section]}
    for key, row in new.items():
        if key not in old:
            yield Change(section, ChangeKind.ADDED, key, _title(row))
        elif fields := _differing(old[key], row):
            yield Change(section, ChangeKind.CHANGED, key, _title(row), fields)
    for key, row in old.items():
        if key not in new:
            yield Change(section, ChangeKind.REMOVED, key, _title(row))


def _differing(old: Content, new: Content) -> tuple[str, ...]:
    return tuple(field for field, value in new.items() if old.get(field) != value)


def _title(row: Content) -> Text:
    return Text(*(row.get("title") or row["name"]))
