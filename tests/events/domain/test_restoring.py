from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from events.domain.board import draft_version
from events.domain.comparing import changes_between
from events.domain.merging import merge_speakers
from events.domain.moving import move_slot
from events.domain.placing import unplace_slot
from events.domain.problems import OutsideEdition, Overtaken, SessionMoved
from events.domain.releases import next_content, release_agenda
from events.domain.restoring import changes_by_restoring, restore_release
from events.domain.undoing import undo_move
from events.models import Appearance, Edition, Move, Organisation, Session, SessionState, Slot, Speaker
from foundation.audit.models import Entry
from tests.events.programmes import TEN, change_everything, changed_programme, named, programme, session
from tests.factories.access import StaffFactory
from tests.factories.events import OrganisationFactory, RoomFactory, SpeakerFactory

pytestmark = pytest.mark.django_db


def left(release):
    """What still differs, but for what is only listed."""
    edition = Edition.objects.get(pk=release.edition_id)
    changes = changes_between(release.content, next_content(edition))
    return [(str(change.kind), change.key) for change in changes if change.section in {"sessions", "people"}]


def test_a_restored_draft_says_what_the_release_said_though_everything_had_changed():
    edition = changed_programme()
    first = edition.releases.get()

    restore_release(first)

    assert left(first) == []


def test_what_the_release_does_not_know_is_unscheduled_and_stays():
    edition = changed_programme()

    restore_release(edition.releases.get())

    assert named(edition, "new").slots.count() == 0
    assert named(edition, "new").appearances.count() == 1


def test_after_a_release_in_between_the_older_one_can_be_restored_and_released_again():
    edition = changed_programme()
    first = edition.releases.get()
    release_agenda(edition)
    restore_release(first)
    third = release_agenda(edition)

    kinds = {change.kind for change in changes_between(first.content, third.content) if change.section == "sessions"}
    assert kinds == set()


def test_facts_of_people_and_rooms_come_back():
    edition = programme()
    speaker, room = edition.speakers.first(), edition.rooms.first()
    speaker.organisation = OrganisationFactory()
    speaker.save()
    release = release_agenda(edition)
    Speaker.objects.update(name_ar="اسم آخر", organisation=None)
    edition.rooms.update(capacity=7)
    restore_release(release)

    assert Speaker.objects.get(pk=speaker.pk).organisation == speaker.organisation
    assert Speaker.objects.matching("سركوت").count() == edition.speakers.count()
    assert edition.rooms.get(pk=room.pk).capacity is None
    assert changes_by_restoring(release) == []


@pytest.mark.parametrize("released", ["none", "first", "deleted"])
def test_the_photo_of_the_release_comes_back_and_so_does_having_none(released):
    edition = programme()
    photos = get_image_model().objects
    first, later = (photos.create(title=name, file=get_test_image_file()) for name in ("first", "later"))
    edition.speakers.update(photo=None if released == "none" else first)
    release = release_agenda(edition)
    edition.speakers.update(photo=later)
    if released == "deleted":
        first.delete()

    restore_release(release)

    expected = {"none": None, "first": first.pk, "deleted": later.pk}
    assert set(edition.speakers.values_list("photo", flat=True)) == {expected[released]}


@pytest.fixture
def released():
    """A release of a programme with a hall, a session in it, a theme and a ministry, to be deleted."""
    edition = programme()
    hall = RoomFactory(edition=edition, key="lost", name_ar="القاعة المفقودة")
    session(edition, "deleted", rooms=[hall], hour=30)
    edition.themes.create(key="t", title_ar="محور", colour="gold")
    ministry = OrganisationFactory(key="ministry")
    edition.participations.create(organisation=ministry, role="patron")
    edition.speakers.update(organisation=ministry)
    return release_agenda(edition)


def delete_all(edition):
    edition.sessions.all().delete()
    edition.speakers.all().delete()
    edition.rooms.all().delete()
    edition.themes.all().delete()
    Organisation.objects.all().delete()


def test_what_was_deleted_since_comes_back_as_the_release_knows_it(released):
    edition = released.edition
    before = {row.guid: row.pk for row in edition.sessions.all()}
    delete_all(edition)

    restore_release(released)

    assert changes_between(released.content, next_content(edition)) == []
    assert {row.guid: row.pk for row in edition.sessions.all()} == before
    assert set(edition.speakers.values_list("email", flat=True)) == {""}


def test_a_deleted_session_comes_back_beside_one_that_took_its_address(released):
    named(released.edition, "deleted").delete()
    session(released.edition, "deleted", rooms=[released.edition.rooms.first()], hour=31)

    restore_release(released)

    assert set(released.edition.sessions.filter(key__startswith="deleted").values_list("key", "slots__room__key")) == {
        ("deleted", None),
        ("deleted-1", "lost"),
    }


def test_whoever_has_been_merged_comes_back_as_the_person_who_was_kept(released):
    edition = released.edition
    kept = edition.speakers.order_by("pk").first()
    other = SpeakerFactory(edition=edition, name_ar="اسم آخر", key="other")
    for one in edition.sessions.all():
        Appearance.objects.create(session=one, speaker=other, role="speaker")
    release = release_agenda(edition)
    merge_speakers(kept, other)
    kept.refresh_from_db()

    restore_release(release)

    assert not edition.speakers.filter(key="other").exists()
    assert edition.speakers.get(pk=kept.pk).name_ar == kept.name_ar
    assert all(one.appearances.filter(speaker=kept, role="speaker").count() == 1 for one in edition.sessions.all())


def test_a_release_of_other_days_is_refused():
    edition = programme()
    release = release_agenda(edition)
    Edition.objects.update(starts_on=edition.starts_on + timedelta(days=9), ends_on=edition.ends_on + timedelta(days=9))
    edition.refresh_from_db()

    with pytest.raises(OutsideEdition):
        restore_release(release)


def test_restoring_and_every_state_it_changes_stand_in_the_audit():
    edition = programme()
    release = release_agenda(edition)
    Session.objects.filter(key="cancelled").update(state=SessionState.CANCELLED)
    restore_release(release)

    assert [entry.action for entry in Entry.objects.order_by("pk")][-2:] == ["session.confirmed", "agenda.restored"]


def test_organisations_are_not_touched():
    edition = programme()
    ministry = OrganisationFactory()
    edition.speakers.update(organisation=ministry)
    release = release_agenda(edition)
    Organisation.objects.update(name_ar="وزارة أخرى")
    restore_release(release)

    assert {(str(change.section), str(change.kind)) for change in changes_by_restoring(release)} == {
        ("organisations", "details_changed")
    }


def moves_since(edition, number):
    moves = edition.moves.filter(number__gt=number).order_by("session__key", "number")
    return [(move.session.key, bool(move.before), bool(move.after)) for move in moves]


def test_restoring_moves_only_the_sessions_that_stand_elsewhere():
    edition, omar = changed_programme(), StaffFactory()
    kept = set(Slot.objects.filter(session__key__in=["retitled", "cancelled"]).values_list("pk", flat=True))
    last = edition.moves.count()

    restore_release(edition.releases.get(), by=omar)

    assert moves_since(edition, last) == [
        ("lengthened", True, True),
        ("moved-in-room", True, True),
        ("moved-in-time", True, True),
        ("new", True, False),
        ("one-time-less", False, True),
        ("one-time-more", True, False),
        ("shortened", True, True),
        ("taken-out", False, True),
    ]
    assert set(edition.moves.filter(number__gt=last).values_list("made_by", flat=True)) == {omar.pk}
    assert kept <= set(Slot.objects.values_list("pk", flat=True))


def test_a_board_that_lies_open_learns_that_a_release_was_restored():
    edition = programme()
    release = release_agenda(edition)
    slot = named(edition, "retitled").slots.get()
    move_slot(slot, None, starts_at=TEN + timedelta(hours=35), by=StaffFactory())
    known, seen = draft_version(edition), edition.moves.count()

    restore_release(release)

    assert draft_version(edition) != known
    with pytest.raises(SessionMoved):
        move_slot(slot, None, starts_at=TEN + timedelta(hours=35), seen=seen)


def test_what_a_restoring_put_back_is_not_put_back_again_by_undoing():
    edition, hana = programme(), StaffFactory()
    slot = named(edition, "retitled").slots.get()
    first = release_agenda(edition)
    move_slot(slot, None, starts_at=TEN + timedelta(hours=35), by=hana)
    unplace_slot(slot, by=hana)
    restore_release(first)

    with pytest.raises(Overtaken):
        undo_move(edition, by=hana)

    assert named(edition, "retitled").slots.get().pk == slot.pk


def test_restoring_what_stands_already_moves_nothing():
    edition = programme()
    release = release_agenda(edition)
    last = Move.objects.count()

    restore_release(release)

    assert Move.objects.count() == last


def test_the_times_of_a_session_can_be_restored_though_they_were_exchanged():
    edition = programme()
    release = release_agenda(edition)
    early, late = named(edition, "one-time-less").slots.order_by("starts_at")
    places = early.room, late.room
    for slot, room in zip((early, late), reversed(places), strict=True):
        move_slot(slot, room, starts_at=slot.starts_at)

    restore_release(release)

    assert [slot.room for slot in named(edition, "one-time-less").slots.order_by("starts_at")] == list(places)


def queries(ask):
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


def test_restoring_asks_as_much_for_many_sessions_as_for_few():
    few, many = programme(), programme()
    for number in range(30):
        session(many, f"more-{number}", rooms=[RoomFactory(edition=many)], hour=number % 10)
    releases = [release_agenda(few), release_agenda(many)]

    assert queries(lambda: restore_release(releases[0])) == queries(lambda: restore_release(releases[1]))


STEPS = st.lists(
    st.tuples(st.sampled_from(["move", "cancel", "unplace", "retitle", "people", "revive"]), st.integers(0, 14)),
    max_size=8,
)


def take(edition, step):
    what, number = step
    one = edition.sessions.order_by("key")[number]
    if what == "move":
        earliest = one.slots.order_by("starts_at").values_list("pk", flat=True).first()
        Slot.objects.filter(pk=earliest).update(starts_at=TEN + timedelta(minutes=number), minutes=number + 1)
    elif what == "unplace":
        one.slots.all().delete()
    elif what == "people":
        one.appearances.all().delete()
    elif what == "retitle":
        Session.objects.filter(pk=one.pk).update(title_ar="عنوان آخر")
    else:
        Session.objects.filter(pk=one.pk).update(state="cancelled" if what == "cancel" else "accepted")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=STEPS, second=STEPS)
def test_whatever_was_done_since_the_release_comes_back(db, first, second):
    edition = programme()
    for step in first:
        take(edition, step)
    release = release_agenda(edition)
    for step in second:
        take(edition, step)
    restore_release(release)

    assert left(release) == []


def test_changes_by_restoring_are_those_that_lie_between():
    edition = programme()
    release = release_agenda(edition)
    change_everything(edition)
    told = {change.key: str(change.kind) for change in changes_by_restoring(release) if change.section == "sessions"}

    assert (told["new"], told["taken-out"], told["lengthened"]) == ("cancelled", "new", "shortened")
