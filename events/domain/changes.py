"""What can differ between two agendas: one type for each sort of change, and the sentence that tells it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from events.domain.agenda import AgendaPerson, AgendaSession, AgendaSlot, AgendaTheme, Text
from events.domain.change_words import FIELD_NAMES, TITLE_NAMES, ChangeKind, Section
from events.domain.sentences import Fact, Sentence, all_texts, listed, moment_of, place_of, room_of, written
from events.models import PersonRole, SessionKind

__all__ = [
    "Change",
    "ChangeKind",
    "DetailsChanged",
    "Held",
    "KindChanged",
    "Listed",
    "PersonChanged",
    "Retitled",
    "Section",
    "SlotChanged",
    "ThemesChanged",
]

Roles = tuple[str, ...]


@dataclass(frozen=True)
class Change:
    """`title` and `key` are those of the row as it is now, or as it was when it is gone."""

    section: Section
    kind: ChangeKind
    key: str
    title: Text

    patterns: ClassVar[Mapping[ChangeKind, Any]] = {}

    @property
    def sentence(self) -> Sentence:
        """In the active language."""
        return Sentence(str(self.patterns[self.kind]), {"title": self.title, **self._facts()})

    def _facts(self) -> Mapping[str, Fact]:
        return {}


@dataclass(frozen=True)
class Held(Change):
    """A session is held that was not, or no longer is."""

    before: AgendaSession | None
    after: AgendaSession | None

    patterns = {
        ChangeKind.NEW: _("New: “%(title)s”, %(places)s"),
        ChangeKind.REINSTATED: _("Held after all: “%(title)s”, %(places)s"),
        ChangeKind.CANCELLED: _("Cancelled: “%(title)s”, %(places)s"),
        ChangeKind.LISTED: _("Listed as cancelled: “%(title)s”, %(places)s"),
        ChangeKind.UNLISTED: _("Cancelled, and no longer listed: “%(title)s”, %(places)s"),
    }

    def _facts(self) -> Mapping[str, Fact]:
        shown = (self.before or self.after) if self.kind == ChangeKind.CANCELLED else (self.after or self.before)
        return {"places": place_of(shown.slots) if shown else ""}


@dataclass(frozen=True)
class SlotChanged(Change):
    before: AgendaSlot | None
    after: AgendaSlot | None

    patterns = {
        ChangeKind.MOVED_IN_TIME: _("New time: “%(title)s” is held on %(new)s instead of %(old)s"),
        ChangeKind.MOVED_IN_ROOM: _("New room: “%(title)s” (%(new)s) is held in %(new_room)s instead of %(old_room)s"),
        ChangeKind.LENGTHENED: _("Longer: “%(title)s” (%(new)s), %(new_minutes)s instead of %(old_minutes)s minutes"),
        ChangeKind.SHORTENED: _("Shorter: “%(title)s” (%(new)s), %(new_minutes)s instead of %(old_minutes)s minutes"),
        ChangeKind.SLOT_ADDED: _("One more time: “%(title)s” is also held on %(new)s, %(new_room)s"),
        ChangeKind.SLOT_REMOVED: _("One time less: “%(title)s” is no longer held on %(old)s, %(old_room)s"),
    }

    def _facts(self) -> Mapping[str, Fact]:
        return {**_slot_facts("old", self.before), **_slot_facts("new", self.after)}


def _slot_facts(which: str, slot: AgendaSlot | None) -> dict[str, Fact]:
    if slot is None:
        return {}
    return {which: moment_of(slot), f"{which}_room": room_of(slot), f"{which}_minutes": slot.minutes}


@dataclass(frozen=True)
class Retitled(Change):
    """In one language; empty where nothing is written in it."""

    language: str
    before: str
    after: str

    @property
    def sentence(self) -> Sentence:
        facts: dict[str, Fact] = {"which": str(TITLE_NAMES[self.language]), "title": self.title}
        old, new = written(self.language, self.before), written(self.language, self.after)
        if not self.before:
            return Sentence(gettext("%(which)s of “%(title)s”, new: “%(new)s”"), {**facts, "new": new})
        if not self.after:
            return Sentence(gettext("%(which)s of “%(title)s”, taken out: “%(old)s”"), {**facts, "old": old})
        return Sentence(gettext("%(which)s: “%(new)s” instead of “%(old)s”"), {**facts, "old": old, "new": new})


@dataclass(frozen=True)
class PersonChanged(Change):
    """Before and after are the person's roles in the session, in the order of their names."""

    person: AgendaPerson
    before: Roles
    after: Roles

    patterns = {
        ChangeKind.PERSON_ADDED: _("“%(title)s”, with: %(person)s (%(new)s)"),
        ChangeKind.PERSON_REMOVED: _("“%(title)s”, no longer with: %(person)s (%(old)s)"),
        ChangeKind.ROLE_CHANGED: _("“%(title)s”, role of %(person)s: %(new)s instead of %(old)s"),
    }

    def _facts(self) -> Mapping[str, Fact]:
        old, new = (listed(PersonRole(role).label for role in roles) for roles in (self.before, self.after))
        return {"person": self.person.full_name, "old": old, "new": new}


@dataclass(frozen=True)
class KindChanged(Change):
    before: str
    after: str

    patterns = {ChangeKind.KIND_CHANGED: _("“%(title)s”, kind: %(new)s instead of %(old)s")}

    def _facts(self) -> Mapping[str, Fact]:
        return {"old": str(SessionKind(self.before).label), "new": str(SessionKind(self.after).label)}


@dataclass(frozen=True)
class ThemesChanged(Change):
    before: tuple[AgendaTheme, ...]
    after: tuple[AgendaTheme, ...]

    patterns = {ChangeKind.THEME_CHANGED: _("“%(title)s”, themes: %(new)s instead of %(old)s")}

    def _facts(self) -> Mapping[str, Fact]:
        return {"old": _titles(self.before), "new": _titles(self.after)}


def _titles(themes: tuple[AgendaTheme, ...]) -> Fact:
    return all_texts(theme.title for theme in themes) if themes else gettext("none")


@dataclass(frozen=True)
class DetailsChanged(Change):
    """Before and after hold the fields that differ, as releases write them."""

    before: Mapping[str, Any]
    after: Mapping[str, Any]

    patterns = {ChangeKind.DETAILS_CHANGED: _("Details of “%(title)s”: %(fields)s")}

    @property
    def fields(self) -> tuple[str, ...]:
        return tuple(self.after)

    def _facts(self) -> Mapping[str, Fact]:
        return {"fields": listed(FIELD_NAMES.get(field, field) for field in self.fields)}


@dataclass(frozen=True)
class Listed(Change):
    """A person, room, theme or organisation comes into the agenda's lists or leaves them."""

    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None

    patterns = {
        ChangeKind.LISTED: _("%(section)s, newly listed: “%(title)s”"),
        ChangeKind.UNLISTED: _("%(section)s, no longer listed: “%(title)s”"),
    }

    def _facts(self) -> Mapping[str, Fact]:
        return {"section": str(self.section.label)}
