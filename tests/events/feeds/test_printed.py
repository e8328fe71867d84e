import re
from collections import Counter
from datetime import timedelta

import pytest
from django.test import Client

from events.domain.releases import release_agenda
from events.models import Edition, EditionState, PrintedProgramme, Venue
from foundation.i18n import direction
from foundation.jobs.documents import documents
from foundation.jobs.models import Job, JobState
from foundation.jobs.running import run_waiting
from tests.events.feeds.programmes import HOSTILE, hostile_programme, many_sessions
from tests.events.pdf.reading import Print
from tests.factories.events import EditionFactory, SessionFactory, SlotFactory, VenueFactory
from tests.foundation.pdf.reading import letters

PDF = "/eiraq-4/schedule.pdf"


def print_all():
    run_waiting(within=timedelta(hours=1))


def release_one_more(edition, **facts):
    SlotFactory(session=SessionFactory(edition=edition, **facts), room__edition=edition)
    return release_agenda(edition)


def test_a_visitor_gets_the_programme_of_the_release(programme, client):
    print_all()

    answer = client.get(PDF, {"lang": "en"})

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/pdf")
    assert answer.headers["Content-Disposition"] == 'inline; filename="eiraq4-en.pdf"'
    assert letters("As of release 2,") in Print(answer.content).pages[0]


@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_while_it_is_drawn_a_page_says_so_in_the_language_and_looks_again(programme, client, language):
    answer = client.get(PDF, {"lang": language})

    html = answer.content.decode()
    assert (answer.status_code, answer.headers["Retry-After"], answer.headers["Cache-Control"]) == (
        503,
        "3",
        "no-store",
    )
    assert answer.headers["Content-Language"] == language
    assert f'<html lang="{language}" dir="{direction(language)}">' in html
    assert '<meta http-equiv="refresh" content="3">' in html
    assert f'href="/{language}/eiraq-4/agenda/"' in html


def test_whoever_reads_the_log_need_not_know_of_a_paper_that_is_being_drawn(programme, client, caplog):
    client.get(PDF)

    assert caplog.records == []


@pytest.mark.parametrize(("asked", "language"), [({}, "ar"), ({"lang": "ku"}, "ckb"), ({"lang": "xx"}, "ar")])
def test_the_language_is_the_main_one_unless_another_of_ours_is_asked_for(programme, client, asked, language):
    print_all()

    assert client.get(PDF, asked).headers["Content-Language"] == language


def test_an_edition_in_preparation_has_no_paper(programme, client):
    print_all()
    Edition.objects.update(state=EditionState.DRAFT)

    assert client.get(PDF).status_code == 404


def test_what_was_never_asked_for_is_drawn_for_the_first_who_asks(programme, client):
    Job.objects.all().delete()

    first = client.get(PDF)
    print_all()

    assert (first.status_code, client.get(PDF).status_code) == (503, 200)
    assert list(Job.objects.values_list("key", "state")) == [(f"{programme.pk}:2:ar", JobState.DONE)]


def test_asking_again_while_it_waits_makes_no_second_job(programme, client):
    for _ in range(3):
        client.get(PDF)

    assert Job.objects.filter(key__endswith=":2:ar").count() == 1


def test_an_edition_without_a_release_has_a_paper_that_says_so(db, client):
    EditionFactory(slug="eiraq-4")
    client.get(PDF, {"lang": "en"})
    print_all()

    cover, contents = Print(client.get(PDF, {"lang": "en"}).content).pages

    assert letters("No programme has been released yet") in cover
    assert letters("The agenda has not been released yet") in contents


def test_after_a_release_the_former_paper_is_never_shown(programme, client, committed):
    print_all()
    client.get(PDF, {"lang": "en"})
    with committed():
        release_one_more(programme, title_en="Brand new")

    waiting = client.get(PDF, {"lang": "en"})
    print_all()
    after = client.get(PDF, {"lang": "en"})

    assert (waiting.status_code, after.status_code) == (503, 200)
    assert "Brandnew" in "".join(Print(after.content).pages)


@pytest.mark.parametrize(
    "change",
    [
        lambda edition: Edition.objects.update(title_en="A new title"),
        lambda edition: Venue.objects.update(name_en="A new venue"),
        lambda edition: Edition.objects.update(is_sample=True),
    ],
)
def test_a_cover_that_is_true_no_more_is_drawn_anew(db, client, change):
    edition = EditionFactory(slug="eiraq-4", venue=VenueFactory())
    release_one_more(edition)
    print_all()
    change(edition)

    waiting = Client().get(PDF, {"lang": "en"})
    print_all()

    assert waiting.status_code == 503
    assert re.search("Anew(title|venue)|Thisisasampleedition", Print(client.get(PDF, {"lang": "en"}).content).pages[0])


def test_a_file_that_was_lost_is_drawn_anew(programme, client):
    print_all()
    for name in PrintedProgramme.objects.values_list("document", flat=True):
        documents().delete(name)

    assert client.get(PDF).status_code == 503
    print_all()
    assert client.get(PDF).status_code == 200


def test_hostile_texts_stand_on_paper_and_on_the_page_as_they_were_typed(db, client):
    hostile_programme()
    html = client.get(PDF).content.decode()
    print_all()

    paper = Print(client.get(PDF).content)
    assert HOSTILE[0] not in html
    assert "<script>alert(1)" not in html
    shown = Counter("".join(paper.pages[2:]))
    assert [text for text in HOSTILE if Counter(letters(text)) - shown] == []


@pytest.mark.parametrize("count", [1, 30])
def test_the_paper_asks_little_of_the_database_whatever_its_size(db, client, django_assert_max_num_queries, count):
    many_sessions(EditionFactory(slug="eiraq-4"), count)

    with django_assert_max_num_queries(10):
        assert client.get(PDF).status_code == 503
    print_all()
    with django_assert_max_num_queries(8):
        assert client.get(PDF).status_code == 200
