from datetime import timedelta

import pytest

from events.domain.printing import PRINT, print_paper, request_missing_paper
from events.domain.releases import release_agenda, released_agenda
from events.domain.samples import load_held_edition
from events.domain.seeding import seed_programme
from events.models import PrintedProgramme, Session
from foundation.i18n import LANGUAGES
from foundation.jobs.documents import documents
from foundation.jobs.invariants import strays
from foundation.jobs.models import Job, JobState
from foundation.jobs.registry import KINDS
from foundation.jobs.running import RunningJob, run_waiting
from tests.events.pdf.reading import Print
from tests.factories.events import EditionFactory, SessionFactory, SlotFactory

pytestmark = pytest.mark.django_db


def held(edition, **facts):
    return SlotFactory(session=SessionFactory(edition=edition, **facts), room__edition=edition).session


def released(edition, **facts):
    held(edition, **facts)
    return release_agenda(edition)


def print_all():
    return run_waiting(within=timedelta(hours=1))


def papers():
    """The names of what is kept, by its language."""
    return dict(PrintedProgramme.objects.values_list("language", "document"))


def printed(name):
    with documents().open(name) as file:
        return Print(file.read())


def test_a_release_is_put_on_paper_in_three_languages():
    edition = EditionFactory()
    released(edition, title_ar="ألف", title_ckb="بێ", title_en="Beginning")

    print_all()

    names = papers()
    assert names == {language: f"programmes/{edition.pk}/1-{language}.pdf" for language in LANGUAGES}
    assert ["Beginning" in page for page in printed(names["en"]).pages] == [False, False, True]


@pytest.mark.parametrize(
    "load", [load_held_edition, lambda: seed_programme(3, seed=1, today=EditionFactory().starts_on)]
)
def test_a_loaded_edition_is_put_on_paper_too(load):
    load()

    print_all()

    assert sorted(papers()) == sorted(LANGUAGES)


def test_a_job_that_runs_twice_writes_the_same_file():
    released(EditionFactory())
    print_all()
    [job] = Job.objects.filter(kind=PRINT, key__endswith=":ckb")
    before = printed(papers()["ckb"]).content

    KINDS[PRINT].handler(RunningJob(job))

    assert printed(papers()["ckb"]).content == before
    assert (PrintedProgramme.objects.count(), list(strays())) == (3, [])


def test_only_the_last_release_is_drawn_and_kept():
    edition = EditionFactory()
    released(edition)
    print_all()
    released(edition)
    Session.objects.update(title_en="Of the third")
    release_agenda(edition)

    print_all()

    assert papers() == {language: f"programmes/{edition.pk}/3-{language}.pdf" for language in LANGUAGES}
    assert "Ofthethird" in printed(papers()["en"]).pages[2]
    assert sorted(name for name in documents().listdir(f"programmes/{edition.pk}")[1]) == [
        "3-ar.pdf",
        "3-ckb.pdf",
        "3-en.pdf",
    ]


def test_a_release_during_the_drawing_leaves_the_new_paper_only():
    edition = EditionFactory()
    released(edition)
    print_paper(f"{edition.pk}:1:en")
    late = PrintedProgramme.objects.get()
    released(edition)
    print_paper(f"{edition.pk}:2:en")

    PrintedProgramme.objects.create(edition=edition, release_number=1, language="en", document=late.document,
                                    says=late.says, drawn_at=late.drawn_at)  # fmt: skip
    print_paper(f"{edition.pk}:1:en")

    assert papers() == {"en": f"programmes/{edition.pk}/2-en.pdf"}


def test_a_file_that_was_lost_is_drawn_again_when_it_is_asked_for():
    edition = EditionFactory()
    released(edition)
    print_all()
    documents().delete(papers()["ar"])

    request_missing_paper(edition, 1, "ar")
    print_all()

    assert documents().exists(papers()["ar"])


def test_what_cannot_be_drawn_is_not_tried_at_every_request():
    edition = EditionFactory()
    released(edition)
    Job.objects.filter(kind=PRINT).update(state=JobState.DEAD, finished_at=released_agenda(edition).released_at)

    request_missing_paper(edition, 1, "ar")

    assert Job.objects.filter(kind=PRINT, state=JobState.DEAD).count() == 3


def test_a_deleted_edition_takes_its_papers_along_and_ends_its_jobs_quietly(django_capture_on_commit_callbacks):
    edition = EditionFactory()
    release_agenda(edition)
    print_all()
    key, folder = f"{edition.pk}:1:ar", f"programmes/{edition.pk}"

    with django_capture_on_commit_callbacks(execute=True):
        edition.delete()
    print_paper(key)

    assert (papers(), documents().listdir(folder)[1]) == ({}, [])
