"""A release makes the editors' draft public, whole and for ever."""

import hashlib
import json
from dataclasses import replace
from functools import lru_cache

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext

from events.domain.agenda import Agenda, Text
from events.domain.changes import Change, changes_between
from events.domain.contents import Content, freeze, thaw
from events.domain.drafts import draft_agenda
from events.domain.searching import write_search_entries
from events.models import AgendaRelease, Edition
from events.signals import agenda_released
from foundation.audit.recording import record


class NothingToRelease(Exception):
    def __init__(self, release: AgendaRelease) -> None:
        super().__init__(release)
        self.release = release

    def __str__(self) -> str:
        sentence = gettext("Nothing has changed since release %(number)d. Change the programme first.")
        return sentence % {"number": self.release.number}


@transaction.atomic
def release_agenda(edition: Edition, *, note: Text | None = None) -> AgendaRelease:
    edition = Edition.objects.select_for_update().get(pk=edition.pk)
    last = edition.releases.first()
    content = next_content(edition)
    if last and last.content == content:
        raise NothingToRelease(last)
    release = _write(edition, content, number=last.number + 1 if last else 1, note=note or Text())
    write_search_entries(release, thaw(content))
    record(action="agenda.released", subject=release, edition=edition.pk, number=release.number)
    agenda_released.send(sender=AgendaRelease, release=release)
    return release


def next_content(edition: Edition) -> Content:
    """What would become public if the agenda were released now."""
    announced = (session.key for session in released_agenda(edition).sessions)
    agenda = draft_agenda(edition, announced=frozenset(announced))
    content: Content = json.loads(json.dumps(freeze(agenda)))
    return content


def pending_changes(edition: Edition) -> list[Change]:
    """What a release would make public that is not public yet."""
    last = edition.releases.first()
    return changes_between(last.content if last else None, next_content(edition))


def released_agenda(edition: Edition) -> Agenda:
    """The agenda the public sees; empty before the first release. One small query once it has been read."""
    last = edition.releases.values_list("pk", "digest").first()
    if last is None:
        return Agenda(edition.slug, edition.zone, edition.main_language)
    return _agenda_of(*last)


@lru_cache(maxsize=16)
def _agenda_of(pk: int, digest: str) -> Agenda:  # noqa: ARG001  # a restored database may know other releases by this pk
    release = AgendaRelease.objects.select_related("edition").get(pk=pk)
    note = Text.of(release, "note", release.edition.main_language)
    return replace(thaw(release.content), number=release.number, note=note, released_at=release.released_at)


def _write(edition: Edition, content: Content, *, number: int, note: Text) -> AgendaRelease:
    released_at = timezone.now()
    return AgendaRelease.objects.create(
        edition=edition,
        number=number,
        note_ar=note.ar,
        note_ckb=note.ckb,
        note_en=note.en,
        content=content,
        digest=_digest(content, number, released_at.isoformat(), *note.all),
        released_at=released_at,
    )


def _digest(*facts: object) -> str:
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()
