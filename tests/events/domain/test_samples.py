from datetime import date

import pytest

from events.domain.releases import released_agenda
from events.domain.samples import load_held_edition, load_missing_editions, load_sample_edition
from events.models import Edition, Session, SessionKind, ThemeColour

pytestmark = pytest.mark.django_db
TODAY = date(2030, 1, 1)


def test_the_sample_edition_is_announced_about_two_months_ahead():
    edition = load_sample_edition(TODAY).edition

    assert (edition.starts_on, edition.ends_on) == (date(2030, 3, 3), date(2030, 3, 4))
    assert edition.is_sample
    assert edition.is_public
    assert not edition.has_illustrative_times


@pytest.mark.parametrize("day", range(1, 8))
def test_the_sample_edition_avoids_the_weekend(day):
    edition = load_sample_edition(date(2030, 1, day)).edition

    assert {edition.starts_on.weekday(), edition.ends_on.weekday()}.isdisjoint({4, 5})


def test_the_sample_edition_keeps_its_days_once_it_is_there():
    first = load_sample_edition(TODAY).edition

    again = load_sample_edition(date(2030, 2, 1))

    assert (again.edition.starts_on, again.written_count) == (first.starts_on, 0)


def test_the_sample_programme_shows_every_kind_of_session():
    agenda = released_agenda(load_sample_edition(TODAY).edition)

    assert {session.kind for session in agenda.sessions} == set(SessionKind.values)
    assert {theme.colour for theme in agenda.themes} == set(ThemeColour.values)
    assert [len(day.entries) for day in agenda.days] == [14, 10]


def test_every_sample_text_is_there_in_three_languages():
    agenda = released_agenda(load_sample_edition(TODAY).edition)
    texts = [text for session in agenda.sessions if not session.is_break for text in (session.title, session.abstract)]
    texts += [person.name for person in agenda.people] + [theme.title for theme in agenda.themes]

    assert all(all(text.all) for text in texts)


def test_a_second_start_leaves_what_editors_changed():
    load_missing_editions(TODAY)
    Session.objects.filter(key="portal").update(title_ar="عنوان جديد")

    assert load_missing_editions(TODAY) == []
    assert Session.objects.get(key="portal").title_ar == "عنوان جديد"


def test_the_held_edition_and_the_sample_stand_side_by_side():
    load_held_edition()
    load_sample_edition(TODAY)

    assert list(Edition.objects.values_list("slug", flat=True)) == ["eiraq-4", "eiraq-2017"]
