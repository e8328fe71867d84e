from datetime import date

import pytest
from django.core.management import CommandError, call_command

from events.domain.releases import released_agenda
from events.domain.seeding import seed_programme
from events.models import Session, Slot

pytestmark = pytest.mark.django_db
TODAY = date(2030, 1, 1)


def test_a_large_programme_is_made_at_once_and_released():
    agenda = released_agenda(seed_programme(100, seed=1, today=TODAY))

    assert [len(day.entries) for day in agenda.days] == [36, 32, 32]
    assert len(agenda.rooms) == 3
    assert all(session.people and session.themes for session in agenda.sessions)
    assert len({(entry.slot.room, entry.slot.starts_at) for entry in agenda.entries}) == 100


def test_seeding_again_adds_only_what_is_missing():
    first = seed_programme(10, seed=1, today=TODAY)

    again = seed_programme(20, seed=1, today=date(2030, 2, 1))
    seed_programme(20, seed=1, today=TODAY)

    assert (again.starts_on, Slot.objects.count()) == (first.starts_on, 20)
    assert again.releases.count() == 2


def test_the_same_seed_makes_the_same_programme():
    seed_programme(5, seed=7, today=TODAY)
    titles = list(Session.objects.order_by("key").values_list("title_ar", flat=True))
    Session.objects.all().delete()

    seed_programme(5, seed=7, today=TODAY)

    assert list(Session.objects.order_by("key").values_list("title_ar", flat=True)) == titles


def test_nothing_is_made_up_where_real_people_use_the_system():
    with pytest.raises(CommandError):
        call_command("seed_demo", sessions=5)

    assert not Session.objects.exists()


def test_the_command_makes_as_many_sessions_as_are_asked_for(capsys):
    call_command("seed_demo", sessions=5, force=True)

    assert capsys.readouterr().out == "eiraq-large: 5 sessions, 0 attendees\n"
