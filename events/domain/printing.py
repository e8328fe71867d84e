"""The programme on paper: asked for, drawn by a job, and found again as long as it says what is true."""

import hashlib
from datetime import timedelta
from typing import Final

from django.utils import timezone

from events.domain.agenda import Agenda
from events.domain.printed_cover import cover_of
from events.domain.printed_programme import printed_programme
from events.domain.releases import released_agenda
from events.models import Edition, PrintedProgramme
from events.pdf.programme import draw_programme
from foundation.jobs.documents import delete_document, documents, store_document
from foundation.jobs.models import Job
from foundation.jobs.requesting import request_job, requeue

PRINT: Final = "programme_print"
_FORM: Final = 1
"""Grows when the drawing changes."""
_REST: Final = timedelta(minutes=10)
"""How long what could not be drawn is left alone, however many ask for it."""


def paper_of(edition: Edition, agenda: Agenda, language: str) -> bytes | None:
    """None while what is there belongs to an earlier release, or says what is true no more."""
    papers = PrintedProgramme.objects.filter(edition=edition, language=language, release_number=agenda.number)
    paper = papers.filter(says=_says(edition, agenda, language)).first()
    if paper is None:
        return None
    try:
        with documents().open(paper.document) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content


def request_paper(edition: Edition, release_number: int, language: str) -> None:
    """Asking again while it waits, is drawn or is there is quiet."""
    request_job(PRINT, key=_key(edition, release_number, language))


def request_missing_paper(edition: Edition, release_number: int, language: str) -> None:
    """For what is not there although it may have been drawn before; writes nothing while a job is on its way."""
    job = Job.objects.filter(kind=PRINT, key=_key(edition, release_number, language)).first()
    if job is None:
        request_paper(edition, release_number, language)
    elif job.is_done or _has_rested(job):
        requeue(job)


def print_paper(key: str) -> None:
    """Quiet for a release that is the last one no more: a later one has a job of its own."""
    pk, number, language = key.split(":")
    edition = Edition.objects.select_related("venue").filter(pk=pk).first()
    if edition is None:
        return
    agenda = released_agenda(edition)
    if agenda.number == int(number):
        _print(edition, agenda, language)
    forget_earlier_papers(edition, language)


def forget_earlier_papers(edition: Edition, language: str) -> None:
    """The file first: a job that is interrupted here finds the row again."""
    last = edition.releases.values_list("number", flat=True).first() or 0
    for paper in edition.printed_programmes.filter(language=language).exclude(release_number=last):
        delete_document(paper.document)
        paper.delete()


def _print(edition: Edition, agenda: Agenda, language: str) -> None:
    """Drawn twice it is the same file under the same name."""
    name = f"programmes/{edition.pk}/{agenda.number}-{language}.pdf"
    store_document(name, draw_programme(printed_programme(edition, agenda, language)))
    PrintedProgramme.objects.update_or_create(
        edition=edition,
        release_number=agenda.number,
        language=language,
        defaults={"document": name, "says": _says(edition, agenda, language), "drawn_at": timezone.now()},
    )


def _key(edition: Edition, release_number: int, language: str) -> str:
    return f"{edition.pk}:{release_number}:{language}"


def _has_rested(job: Job) -> bool:
    return job.is_dead and (job.finished_at is None or job.finished_at < timezone.now() - _REST)


def _says(edition: Edition, agenda: Agenda, language: str) -> str:
    """The release, and what of the edition itself stands on the cover."""
    facts = _FORM, agenda.released_at, cover_of(edition, agenda, language)
    return hashlib.sha256(repr(facts).encode("utf-8", "backslashreplace")).hexdigest()
