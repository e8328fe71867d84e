import pytest

from events.domain.releases import pending_changes, release_agenda
from events.models import Appearance, Room, Session, Slot
from tests.factories.events import SlotFactory, SpeakerFactory, ThemeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def slot():
    slot = SlotFactory(session__key="opening", room__key="hall")
    release_agenda(slot.session.edition)
    return slot


def told(edition):
    return [(str(change.section), str(change.kind), change.key, change.fields) for change in pending_changes(edition)]


def test_nothing_has_changed_right_after_a_release(slot):
    assert told(slot.session.edition) == []


def test_before_the_first_release_everything_is_new():
    slot = SlotFactory(session__key="opening", room__key="hall")

    assert told(slot.session.edition) == [("sessions", "added", "opening", ()), ("rooms", "added", "hall", ())]


def test_every_difference_is_told_once_and_where_it_is(slot):
    session, edition = slot.session, slot.session.edition
    Session.objects.update(title_en="Opening")
    Slot.objects.update(minutes=30)
    Room.objects.update(name_ar="القاعة الكبرى")
    session.themes.add(ThemeFactory(edition=edition, key="services"))
    Appearance.objects.create(session=session, speaker=SpeakerFactory(edition=edition, key="minister"))

    assert told(edition) == [
        ("sessions", "changed", "opening", ("title", "themes", "people", "slots")),
        ("people", "added", "minister", ()),
        ("rooms", "changed", "hall", ("name",)),
        ("themes", "added", "services", ()),
    ]


def test_a_session_that_is_taken_out_is_told(slot):
    Slot.objects.all().delete()

    assert told(slot.session.edition) == [("sessions", "removed", "opening", ())]
