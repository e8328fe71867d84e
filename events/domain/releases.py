"""A release makes the editors' draft public, whole and for ever."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from types import MappingProxyType

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from events.domain.agenda import Agenda, Text
from events.domain.changes import Change
from events.domain.comparing import changes_between
from events.domain.contents import Content, freeze, thaw
from events.domain.drafts import draft_agenda
from events.domain.notices import may_tell, write_notices
from events.domain.searching import write_search_entries
from events.domain.sequences import numbered
from events.domain.telling import News, news_between
from events.models import AgendaRelease, Edition
from events.signals import agenda_released
from foundation.access.models import User
from foundation.audit.recording import record


class NothingToRelease(Exception):
    def __init__(self, release: AgendaRelease) -> None:
        super().__init__(release)
        self.release = release

    def __str__(self) -> str:
        sentence = gettext("Nothing has changed since release %(number)d. Change the programme first.")
        return sentence % {"number": self.release.number}


class DraftHasChanged(Exception):
    def __str__(self) -> str:
        return gettext(
            "The programme has changed since you opened this page, so nothing was released. "
            "The changes below are the present ones; read them and release again."
        )


@transaction.atomic
def release_agenda(
    edition: Edition,
    *,
    note: Text | None = None,
    by: User | None = None,
    tells_people: bool | None = None,
    seen: str | None = None,
) -> AgendaRelease:
    """Unless said otherwise, the first release tells nobody: an import made it, and no one has read it yet.

    Whoever has `seen` a draft releases that one or none; without it, the draft as it is.
    """
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    last = edition.releases.first()
    content = next_content(edition)
    changes = changes_between(last.content if last else None, content)
    if last and not changes:
        raise NothingToRelease(last)
    expect_draft(content, seen)
    release = _write(edition, content, last=last, note=note or Text(), by=by, change_count=len(changes))
    write_search_entries(release, thaw(content))
    news: list[News] = []
    if may_tell(edition) and (tells_people or (tells_people is None and last)):
        news = news_between(last.content if last else None, content, changes, number=release.number)
    write_notices(release, news)
    record(action="agenda.released", subject=release, edition=edition.pk, number=release.number)
    agenda_released.send(sender=AgendaRelease, release=release, news=news)
    return release


def next_content(edition: Edition) -> Content:
    """What would become public if the agenda were released now."""
    last = released_agenda(edition)
    draft = draft_agenda(edition, announced=frozenset(session.guid or session.key for session in last.sessions))
    content: Content = json.loads(json.dumps(freeze(numbered(draft, after=last))))
    return content


def draft_digest(content: Content) -> str:
    """The same for the same draft, whatever has been released meanwhile."""
    sessions = [{name: value for name, value in row.items() if name != "sequence"} for row in content["sessions"]]
    return hashlib.sha256(json.dumps({**content, "sessions": sessions}, sort_keys=True).encode()).hexdigest()


def expect_draft(content: Content, seen: str | None) -> None:
    if seen is not None and seen != draft_digest(content):
        raise DraftHasChanged


@dataclass(frozen=True)
class Pending:
    """What a release would make public that is not public yet, and whom it would tell."""

    content: Content
    changes: list[Change]
    news: list[News]


def pending(edition: Edition) -> Pending:
    last = edition.releases.first()
    before, content = last.content if last else None, next_content(edition)
    changes = changes_between(before, content)
    news = news_between(before, content, changes, number=last.number + 1 if last else 1)
    return Pending(content, changes, news)


def pending_changes(edition: Edition) -> list[Change]:
    last = edition.releases.first()
    return changes_between(last.content if last else None, next_content(edition))


def released_agenda(edition: Edition) -> Agenda:
    """The agenda the public sees; empty before the first release. One small query once it has been read."""
    if shown := _SHOWN.get().get(edition.pk):
        return shown
    known = _READ.get(edition.pk)
    if known and known.is_last(edition):
        return known.agenda
    release = edition.releases.first()
    if release is None:
        return Agenda(edition.slug, edition.zone, edition.main_language)
    return _remember(edition, release)


@contextmanager
def showing(edition: Edition, agenda: Agenda) -> Iterator[None]:
    """Pages made meanwhile show this agenda in place of the released one, as a preview does."""
    token = _SHOWN.set({edition.pk: agenda})
    try:
        yield
    finally:
        _SHOWN.reset(token)


_SHOWN: ContextVar[Mapping[int, Agenda]] = ContextVar("shown", default=MappingProxyType({}))


@dataclass(frozen=True)
class _Read:
    pk: int
    digest: str
    agenda: Agenda

    def is_last(self, edition: Edition) -> bool:
        """A restored database may know another release by this key, hence the digest."""
        return edition.releases.values_list("pk", "digest").first() == (self.pk, self.digest)


_READ: dict[int, _Read] = {}
_MOST_READ = 16


def agenda_of(release: AgendaRelease) -> Agenda:
    """As it stood in that release."""
    note = Text.of(release, "note", release.edition.main_language)
    return replace(thaw(release.content), number=release.number, note=note, released_at=release.released_at)


def _remember(edition: Edition, release: AgendaRelease) -> Agenda:
    agenda = agenda_of(release)
    if len(_READ) >= _MOST_READ:
        _READ.clear()
    _READ[edition.pk] = _Read(release.pk, release.digest, agenda)
    return agenda


def forget_agendas() -> None:
    """They are read again, as by a process that has just started."""
    _READ.clear()


def _write(
    edition: Edition, content: Content, *, last: AgendaRelease | None, note: Text, by: User | None, change_count: int
) -> AgendaRelease:
    released_at = timezone.now()
    number = last.number + 1 if last else 1
    return AgendaRelease.objects.create(
        edition=edition,
        number=number,
        note_ar=note.ar,
        note_ckb=note.ckb,
        note_en=note.en,
        content=content,
        digest=_digest(content, number, released_at.isoformat(), *note.all),
        released_at=released_at,
        released_by=by,
        change_count=change_count,
    )


def _digest(*facts: object) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
