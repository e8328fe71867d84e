import pytest

from cms.domain.star_lists import NothingChosen, drop_stars, keep_stars, starred_sessions
from cms.models import StarList
from events.domain.releases import release_agenda, released_agenda
from events.models import SessionKind
from foundation.audit.models import Entry


@pytest.fixture
def agenda(edition, add_sessions):
    """Three sessions, the last one a break."""
    add_sessions(edition, 3)
    edition.sessions.filter(pk=edition.sessions.last().pk).update(kind=SessionKind.BREAK)
    release_agenda(edition)
    return released_agenda(edition)


@pytest.fixture
def numbers(agenda):
    return sorted(session.number for session in agenda.sessions)


def test_the_chosen_sessions_are_kept_and_others_left_out(edition, agenda, numbers):
    first, _, the_break = numbers

    stars = keep_stars(edition, agenda, [str(first), str(the_break), "999999", "<b>"])

    assert [session.number for session in starred_sessions(stars, agenda)] == [first]


def test_a_renamed_session_stays_chosen(edition, agenda, numbers):
    stars = keep_stars(edition, agenda, [str(numbers[0])])

    edition.sessions.filter(pk=numbers[0]).update(key="another-address")
    release_agenda(edition)

    assert [session.key for session in starred_sessions(stars, released_agenda(edition))] == ["another-address"]


@pytest.mark.parametrize("codes", [[], ["999999"], [""]])
def test_a_choice_of_nothing_is_not_kept(edition, agenda, codes):
    with pytest.raises(NothingChosen):
        keep_stars(edition, agenda, codes)

    assert not StarList.objects.exists()


def test_secrets_differ_and_cannot_be_guessed(edition, agenda, numbers):
    secrets = {keep_stars(edition, agenda, [str(numbers[0])]).secret for _ in range(3)}

    assert len(secrets) == 3
    assert {len(secret) for secret in secrets} == {43}


def test_keeping_and_throwing_away_are_recorded_without_the_secret(edition, agenda, numbers):
    stars = keep_stars(edition, agenda, [str(numbers[0])])
    drop_stars(stars)

    entries = Entry.objects.filter(action__startswith="stars.").order_by("pk")
    facts = [{"edition": edition.pk, "count": 1}, {"edition": edition.pk}]
    assert [(entry.action, entry.facts) for entry in entries] == list(
        zip(["stars.kept", "stars.dropped"], facts, strict=True)
    )
    assert not StarList.objects.exists()
