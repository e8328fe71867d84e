"""What each release changed, as visitors read it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from events.domain.agenda import Text
from events.domain.changes import Change
from events.domain.comparing import changes_between
from events.models import AgendaRelease, Edition
from foundation.i18n.markup import said

PAGE_SIZE = 10
MOST_SHOWN = 15
_MOST_KEPT = 128


@dataclass(frozen=True, slots=True)
class Line:
    """`kind` names the change for the sheet of styles."""

    kind: str
    label: str
    sentence: SafeString


@dataclass(frozen=True, slots=True)
class Entry:
    """`more_count` tells how many lines were left out; the first release has none, all of it being new."""

    number: int
    released_at: datetime
    note: SafeString
    lines: list[Line]
    more_count: int
    session_count: int

    @property
    def is_first(self) -> bool:
        return self.number == 1

    @property
    def summary(self) -> str:
        sentence = ngettext(
            "The first programme, with %(count)d session.",
            "The first programme, with %(count)d sessions.",
            self.session_count,
        )
        return sentence % {"count": self.session_count}


def numbers_of(edition: Edition) -> "Paginator[int]":
    """The numbers of its releases, newest first; none is ever left out or taken away."""
    last = edition.releases.values_list("number", flat=True).first() or 0
    return Paginator(range(last, 0, -1), PAGE_SIZE)


def entries_of(edition: Edition, page: "Page[int]") -> list[Entry]:
    """The releases of one page, each read together with the one before it."""
    numbers = list(page)
    if not numbers:
        return []
    known = list(edition.releases.filter(number__range=(numbers[-1] - 1, numbers[0])))
    entries = [_shortened(entry_of(new, old)) for new, old in pairwise(known)]
    return entries if numbers[-1] > 1 else [*entries, entry_of(known[-1], None)]


def entry_of(release: AgendaRelease, earlier: AgendaRelease | None) -> Entry:
    note = Text.of(release, "note", release.edition.main_language)
    return Entry(
        number=release.number,
        released_at=release.released_at.astimezone(release.edition.zone),
        note=said(note) if note else SafeString(),
        lines=_lines(_changes(release, earlier)) if earlier else [],
        more_count=0,
        session_count=len(release.content["sessions"]),
    )


def _shortened(entry: Entry) -> Entry:
    left_out = max(0, len(entry.lines) - MOST_SHOWN)
    return replace(entry, lines=entry.lines[:MOST_SHOWN], more_count=left_out)


def _lines(changes: Iterable[Change]) -> list[Line]:
    return [Line(change.kind, str(change.kind.label), change.sentence.html) for change in changes]


def _changes(release: AgendaRelease, earlier: AgendaRelease) -> list[Change]:
    """Releases never change, so neither does what lies between two of them."""
    names = (earlier.digest, release.digest)
    if names not in _kept:
        if len(_kept) >= _MOST_KEPT:
            _kept.clear()
        _kept[names] = changes_between(earlier.content, release.content)
    return _kept[names]


_kept: dict[tuple[str, str], list[Change]] = {}
