import pytest
from django.utils import translation

from events.domain.changes import ChangeKind, Section
from events.domain.comparing import changes_between
from events.domain.releases import next_content, pending_changes, release_agenda, released_agenda
from events.models import Appearance, Edition, PersonRole, Room, Session, SessionState, Slot, Speaker
from tests.events.programmes import changed_programme
from tests.factories.events import SlotFactory, SpeakerFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def slot():
    slot = SlotFactory(session__key="opening", room__key="hall")
    release_agenda(slot.session.edition)
    return slot


def told(edition):
    return [(str(change.section), str(change.kind), change.key) for change in pending_changes(edition)]


def test_nothing_has_changed_right_after_a_release(slot):
    assert told(slot.session.edition) == []


def test_before_the_first_release_everything_is_new():
    slot = SlotFactory(session__key="opening", room__key="hall")

    assert told(slot.session.edition) == [("sessions", "new", "opening"), ("rooms", "listed", "hall")]


def test_each_kind_of_change_is_told_of_the_session_it_happened_to():
    kinds = {
        change.key: str(change.kind) for change in pending_changes(changed_programme()) if change.section == "sessions"
    }

    assert kinds.pop("taken-out") == "cancelled"
    assert kinds.pop("one-time-more") == "slot_added"
    assert kinds.pop("one-time-less") == "slot_removed"
    assert {key.replace("-", "_") for key in kinds} == set(kinds.values())
    assert len(kinds) == 13


def test_a_change_holds_what_was_and_what_is(slot):
    Slot.objects.update(minutes=30)
    Session.objects.update(title_en="Opening", kind="panel")

    length, title, kind = pending_changes(slot.session.edition)
    assert (length.before.minutes, length.after.minutes) == (60, 30)
    assert (title.language, title.before, title.after) == ("en", slot.session.title_en, "Opening")
    assert (kind.before, kind.after) == ("speech", "panel")


def test_one_slot_may_change_in_several_ways_and_each_is_told(slot):
    Slot.objects.update(minutes=30, starts_at="2030-05-11T09:00Z", room=None)

    assert [kind for _, kind, _ in told(slot.session.edition)] == ["moved_in_time", "moved_in_room", "shortened"]


def test_every_other_difference_is_told_where_it_is(slot):
    session, edition = slot.session, slot.session.edition
    Session.objects.update(abstract_ar="خلاصة", access="press")
    Room.objects.update(name_ar="القاعة الكبرى")
    session.themes.add(ThemeFactory(edition=edition, key="services"))
    Appearance.objects.create(session=session, speaker=SpeakerFactory(edition=edition, key="minister"))
    Edition.objects.update(day_changes_at="03:00")
    edition.refresh_from_db()

    changes = pending_changes(edition)

    assert told(edition) == [
        ("sessions", "person_added", "opening"),
        ("sessions", "theme_changed", "opening"),
        ("sessions", "details_changed", "opening"),
        ("people", "listed", "minister"),
        ("rooms", "details_changed", "hall"),
        ("themes", "listed", "services"),
        ("edition", "details_changed", ""),
    ]
    assert [change.fields for change in changes if change.kind == ChangeKind.DETAILS_CHANGED] == [
        ("abstract", "access"),
        ("name",),
        ("day_changes_at",),
    ]


def test_people_in_another_order_are_a_detail(slot):
    first, second = (SpeakerFactory(edition=slot.session.edition) for _ in range(2))
    for position, speaker in enumerate([first, second]):
        Appearance.objects.create(session=slot.session, speaker=speaker, position=position)
    release_agenda(slot.session.edition)
    Appearance.objects.filter(speaker=first).update(position=5)

    (change,) = pending_changes(slot.session.edition)
    assert (change.kind, change.fields) == ("details_changed", ("people",))


def test_all_roles_of_a_person_count(slot):
    minister = SpeakerFactory(edition=slot.session.edition)
    Appearance.objects.create(session=slot.session, speaker=minister)
    release_agenda(slot.session.edition)
    Appearance.objects.create(session=slot.session, speaker=minister, role=PersonRole.CHAIR)

    (change,) = pending_changes(slot.session.edition)
    assert (change.kind, change.before, change.after) == ("role_changed", ("speaker",), ("chair", "speaker"))


def test_a_session_under_a_new_address_is_the_same_session(slot):
    Session.objects.update(key="first-hour")

    (change,) = pending_changes(slot.session.edition)
    assert (change.kind, change.fields) == ("details_changed", ("key",))


def test_a_person_under_a_new_address_is_the_same_person(slot):
    Appearance.objects.create(session=slot.session, speaker=SpeakerFactory(edition=slot.session.edition, key="old"))
    release_agenda(slot.session.edition)
    Speaker.objects.update(key="new")

    assert told(slot.session.edition) == [("people", "details_changed", "new")]


def test_another_session_under_an_old_address_is_another_session(slot):
    edition = slot.session.edition
    slot.session.delete()
    SlotFactory(session__edition=edition, session__key="opening", room=slot.room)

    assert told(edition) == [("sessions", "new", "opening"), ("sessions", "cancelled", "opening")]


def test_what_releases_of_an_older_form_did_not_hold_has_not_changed(slot):
    content = next_content(slot.session.edition)
    older = {name: value for name, value in content.items() if name != "day_changes_at"}
    unknown = {"access", "interpretation", "guid", "number", "sequence"}
    older["sessions"] = [{k: v for k, v in row.items() if k not in unknown} for row in content["sessions"]]

    assert changes_between(older, content) == []


def test_a_session_cancelled_since_and_then_taken_out_is_told_between_any_two_releases(slot):
    edition = slot.session.edition
    Session.objects.update(state=SessionState.CANCELLED)
    release_agenda(edition)
    Slot.objects.all().delete()
    release_agenda(edition)

    third, second, first = edition.releases.all()
    kinds = [
        [change.kind for change in changes_between(*pair)]
        for pair in [
            (first.content, second.content),
            (second.content, third.content),
            (first.content, third.content),
            (third.content, second.content),
        ]
    ]
    assert kinds == [["cancelled"], ["unlisted"], ["cancelled"], ["listed"]]


def test_sentences_name_what_was_and_what_is(slot):
    Slot.objects.update(starts_at="2030-05-11T09:00Z")
    Session.objects.update(title_en="Opening <b>")

    with translation.override("en"):
        moved, title = (change.sentence for change in pending_changes(slot.session.edition))
        told = str(moved)
        html = title.html

    assert told == (
        "New time: “Opening <b>” is held on Saturday 11 May 2030 at 12:00 instead of Saturday 11 May 2030 at 10:00"
    )
    assert html == f"English title: “Opening &lt;b&gt;” instead of “{slot.session.title_en}”"


def test_a_text_in_another_language_is_marked_as_such_in_a_sentence(slot):
    Session.objects.update(title_ckb="کردنەوە")

    with translation.override("en"):
        (change,) = pending_changes(slot.session.edition)
        assert '<bdi lang="ckb" dir="rtl">کردنەوە</bdi>' in change.sentence.html


def test_themes_in_another_order_are_a_detail_of_the_edition(slot):
    edition = slot.session.edition
    first, second = (ThemeFactory(edition=edition, position=place) for place in (0, 1))
    release_agenda(edition)

    first.position = 2
    first.save()

    assert told(edition) == [("edition", "details_changed", "")]
    with translation.override("en"):
        assert "order of the themes" in str(pending_changes(edition)[0].sentence)
    release_agenda(edition)
    assert [theme.key for theme in released_agenda(edition).themes] == [second.key, first.key]


def test_sections_are_told_in_their_order():
    sections = [change.section for change in pending_changes(changed_programme())]

    assert sections == sorted(sections, key=list(Section).index)
