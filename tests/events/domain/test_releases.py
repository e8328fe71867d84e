from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from events.domain.releases import (
    DraftHasChanged,
    NothingToRelease,
    draft_digest,
    forget_agendas,
    next_content,
    pending_changes,
    release_agenda,
    released_agenda,
)
from events.domain.texts import Text
from events.models import Appearance, Edition, Organisation, ReleaseIsFinal, Session, SessionState, Slot
from events.signals import agenda_released
from tests.factories.events import (
    EditionFactory,
    OrganisationFactory,
    RoomFactory,
    SessionFactory,
    SlotFactory,
    SpeakerFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db
TEN = datetime(2030, 5, 11, 7, 0, tzinfo=UTC)


@pytest.fixture
def edition():
    return EditionFactory()


def fill(edition, count):
    """Sessions one after another, each with its own theme, speaker and organisation."""
    room = RoomFactory(edition=edition)
    for number in range(count):
        slot = SlotFactory(
            session__edition=edition, room=room, starts_at=TEN + number * timedelta(minutes=10), minutes=10
        )
        slot.session.themes.add(ThemeFactory(edition=edition))
        speaker = SpeakerFactory(edition=edition, organisation=OrganisationFactory())
        Appearance.objects.create(session=slot.session, speaker=speaker)


def queries(ask):
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


def test_nothing_is_public_before_the_first_release(edition):
    fill(edition, 1)

    agenda = released_agenda(edition)

    assert (agenda.is_released, agenda.sessions, agenda.days) == (False, (), ())


def test_releases_are_numbered(edition):
    fill(edition, 1)
    release_agenda(edition)
    fill(edition, 1)

    assert release_agenda(edition, note=Text("جلسة جديدة")).number == 2
    assert released_agenda(edition).note.ar == "جلسة جديدة"


def test_drafts_stay_with_the_editors_until_they_are_released(edition):
    fill(edition, 1)
    release_agenda(edition)
    Session.objects.update(title_ar="سر")
    Slot.objects.update(minutes=5)
    Organisation.objects.update(name_ar="سر")

    public = released_agenda(edition)

    assert "سر" not in {public.sessions[0].title.ar, public.organisations[0].name.ar}
    assert public.entries[0].slot.minutes == 10


@pytest.mark.parametrize(
    ("state", "is_placed", "is_public"),
    [
        (SessionState.CONFIRMED, True, True),
        (SessionState.ACCEPTED, True, True),
        (SessionState.PROPOSED, True, False),
        (SessionState.CANCELLED, True, False),
        (SessionState.CONFIRMED, False, False),
    ],
)
def test_only_placed_sessions_that_will_be_held_become_public(edition, state, is_placed, is_public):
    session = SessionFactory(edition=edition, state=state)
    Appearance.objects.create(session=session, speaker=SpeakerFactory(edition=edition))
    if is_placed:
        SlotFactory(session=session)

    release_agenda(edition)

    agenda = released_agenda(edition)
    assert [item.key for item in agenda.sessions] == [session.key] * is_public
    assert len(agenda.people) == is_public


def test_an_announced_session_that_is_cancelled_says_so_in_public(edition):
    fill(edition, 1)
    release_agenda(edition)
    Session.objects.update(state=SessionState.CANCELLED)
    release_agenda(edition)
    Edition.objects.update(number=9)

    assert [session.is_cancelled for session in released_agenda(edition).sessions] == [True]
    assert pending_changes(edition) == []


def test_a_cancelled_session_says_so_in_public_under_its_new_address(edition):
    fill(edition, 1)
    release_agenda(edition)
    Session.objects.update(state=SessionState.CANCELLED, key="renamed")

    release_agenda(edition)

    assert [(one.key, one.is_cancelled) for one in released_agenda(edition).sessions] == [("renamed", True)]


def test_a_cancelled_session_that_was_never_announced_stays_unsaid_under_the_address_of_one_that_was(edition):
    fill(edition, 1)
    release_agenda(edition)
    announced = Session.objects.get()
    Session.objects.update(key="renamed")
    SlotFactory(session__edition=edition, session__key=announced.key, session__state=SessionState.CANCELLED)

    release_agenda(edition)

    assert [one.key for one in released_agenda(edition).sessions] == ["renamed"]


def test_an_unchanged_agenda_is_not_released_again(edition):
    fill(edition, 1)
    release_agenda(edition)

    with pytest.raises(NothingToRelease):
        release_agenda(edition)


def test_a_draft_that_is_not_the_one_that_was_seen_is_not_released(edition):
    fill(edition, 1)
    seen = draft_digest(next_content(edition))
    Slot.objects.update(minutes=5)

    with pytest.raises(DraftHasChanged):
        release_agenda(edition, seen=seen)
    Slot.objects.update(minutes=10)
    assert release_agenda(edition, seen=seen).number == 1


def test_a_release_is_never_changed(edition):
    release = release_agenda(edition)
    release.note_ar = "أخرى"

    with pytest.raises(ReleaseIsFinal):
        release.save()
    with pytest.raises(ReleaseIsFinal):
        edition.releases.update(note_ar="أخرى")


def test_others_learn_of_a_release_in_its_transaction(edition):
    heard = []

    def hear(release, **_):
        heard.append(release)

    agenda_released.connect(hear)
    release = release_agenda(edition)

    assert heard == [release]


def test_reading_the_agenda_asks_as_much_for_30_sessions_as_for_one():
    small, large = EditionFactory(), EditionFactory()
    fill(small, 1)
    fill(large, 30)
    forget_agendas()

    assert queries(lambda: release_agenda(small)) == queries(lambda: release_agenda(large))
    assert [queries(lambda: released_agenda(small)), queries(lambda: released_agenda(large))] == [1, 1]
    assert [queries(lambda: released_agenda(small)), queries(lambda: released_agenda(large))] == [1, 1]


def test_what_begins_after_midnight_belongs_to_the_evening_until_the_edition_s_day_ends():
    edition = EditionFactory(starts_on=date(2030, 5, 11), ends_on=date(2030, 5, 12), day_changes_at=time(3, 30))
    for starts_at in [datetime(2030, 5, 12, 0, 29, tzinfo=UTC), datetime(2030, 5, 12, 0, 30, tzinfo=UTC)]:
        SlotFactory(session__edition=edition, starts_at=starts_at)
    release_agenda(edition)

    days = released_agenda(edition).days

    assert [(day.date, [f"{entry.slot.ends_at:%d %H:%M}" for entry in day.entries]) for day in days] == [
        (date(2030, 5, 11), ["12 04:29"]),
        (date(2030, 5, 12), ["12 04:30"]),
    ]


def test_a_persons_sessions_are_told_in_the_order_of_time(edition):
    speaker = SpeakerFactory(edition=edition)
    for key, hours in [("first", 2), ("second", 0)]:
        session = SessionFactory(edition=edition, key=key)
        Appearance.objects.create(session=session, speaker=speaker)
        SlotFactory(session=session, starts_at=TEN + timedelta(hours=hours))
    release_agenda(edition)

    agenda = released_agenda(edition)

    assert [session.key for session in agenda.sessions_of(agenda.person(speaker.key))] == ["second", "first"]
