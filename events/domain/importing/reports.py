"""What an import does or did, row by row; plain enough to be kept and read in any language."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Final, Self

from django.db import models
from django.utils.translation import gettext, pgettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from events.domain.change_words import FIELD_NAMES
from events.formats.reading.notes import Note


class OutcomeKind(models.TextChoices):
    CREATED = "created", pgettext_lazy("imported rows", "created")
    CHANGED = "changed", pgettext_lazy("imported rows", "changed")
    UNCHANGED = "unchanged", pgettext_lazy("imported rows", "unchanged")


class Part(models.TextChoices):
    """What is counted, in the order in which it is told."""

    SESSIONS = "sessions", pgettext_lazy("imported", "sessions")
    PEOPLE = "people", pgettext_lazy("imported", "speakers")
    ROOMS = "rooms", pgettext_lazy("imported", "rooms")
    THEMES = "themes", pgettext_lazy("imported", "themes")


COUNTED_BY: Final = {"line": _("line"), "event": _("event"), "row": _("row")}
_FIELDS: Final = {**FIELD_NAMES, "materials": _("materials"), "imported_id": _("number in the source")}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What becomes of one session of the file."""

    kind: str
    where: int
    title: str
    fields: tuple[str, ...] = ()

    @property
    def field_names(self) -> str:
        names = (str(_FIELDS.get(name, name)) for name in self.fields)
        return pgettext("between the words of a list", ", ").join(names)

    @property
    def kind_name(self) -> str:
        return str(OutcomeKind(self.kind).label)


@dataclass(frozen=True, slots=True)
class Report:
    """`counts` holds for each part how many rows met each outcome; `left` are sessions the file does not name."""

    slug: str
    title: str
    language: str
    zone: str
    counted_by: str
    days: tuple[str, ...] = ()
    makes_edition: bool = False
    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    outcomes: tuple[Outcome, ...] = ()
    refusals: tuple[Note, ...] = ()
    remarks: tuple[Note, ...] = ()
    left: tuple[str, ...] = ()
    release: int | None = None

    @property
    def is_refused(self) -> bool:
        return bool(self.refusals)

    @property
    def writes(self) -> bool:
        """Whether anything in the edition differs from the file."""
        new = (OutcomeKind.CREATED.value, OutcomeKind.CHANGED.value)
        return self.makes_edition or any(count.get(kind) for count in self.counts.values() for kind in new)

    @property
    def counted_by_name(self) -> str:
        return str(COUNTED_BY[self.counted_by])

    @property
    def told_counts(self) -> tuple[str, ...]:
        """“sessions: 3 (1 created, 2 changed, 0 unchanged)”, for each part."""
        return tuple(_told(Part(part), count) for part, count in self.counts.items())

    def place(self, where: int) -> str:
        """The line, event or row that is spoken of."""
        return f"{self.counted_by_name} {where}" if where else gettext("the whole file")

    def of_kind(self, kind: str) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.kind == kind)

    def as_data(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        made: dict[str, Any] = {
            "days": tuple(data["days"]),
            "left": tuple(data["left"]),
            "outcomes": tuple(Outcome(**{**row, "fields": tuple(row["fields"])}) for row in data["outcomes"]),
            "refusals": tuple(Note(**row) for row in data["refusals"]),
            "remarks": tuple(Note(**row) for row in data["remarks"]),
        }
        return cls(**{**data, **made})


def _told(part: Part, count: Mapping[str, int]) -> str:
    kinds = (f"{count[kind.value]} {kind.label}" for kind in OutcomeKind)
    told = pgettext("between the words of a list", ", ").join(kinds)
    return f"{part.label}: {sum(count.values())} ({told})"


def counted(kinds: list[str]) -> dict[str, int]:
    found = Counter(kinds)
    return {kind: found[kind] for kind in OutcomeKind.values}


def written_days(days: tuple[date, ...]) -> tuple[str, ...]:
    return tuple(day.isoformat() for day in days)
