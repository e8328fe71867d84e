from datetime import date, time

import pytest

from events.domain.copying import copy_edition
from events.models import EditionState, Room, Session, Speaker, Theme
from foundation.audit.models import Entry
from tests.factories.events import EditionFactory, RoomFactory, SlotFactory, SpeakerFactory, ThemeFactory
from tests.factories.registrations import RegistrationTypeFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def original():
    edition = EditionFactory(slug="eiraq-4", slogan_ar="معاً", closes_at=time(22))
    RoomFactory(edition=edition, key="hall", capacity=400)
    ThemeFactory(edition=edition, key="services")
    SpeakerFactory(edition=edition)
    SlotFactory(session__edition=edition)
    return edition


def copy(original):
    return copy_edition(original, slug="eiraq-5", number=5, starts_on=date(2031, 5, 10), title_ar="الخامس")


def test_a_copy_has_the_rooms_themes_and_texts_but_nobody(original):
    edition = copy(original)

    assert (edition.slogan_ar, edition.title_ar, edition.title_en) == ("معاً", "الخامس", original.title_en)
    assert edition.closes_at == time(22)
    assert Room.objects.filter(edition=edition).count() == Room.objects.filter(edition=original).count()
    assert Room.objects.get(edition=edition, key="hall").capacity == 400
    assert Theme.objects.get(edition=edition).key == "services"
    assert not Speaker.objects.filter(edition=edition).exists()
    assert not Session.objects.filter(edition=edition).exists()


def test_a_copy_is_in_preparation_and_as_long_as_the_original(original):
    edition = copy(original)

    assert (edition.state, edition.starts_on, edition.ends_on) == (
        EditionState.DRAFT,
        date(2031, 5, 10),
        date(2031, 5, 11),
    )
    assert Entry.objects.filter(action="edition.draft", subject_id=str(edition.pk)).count() == 1


def test_a_copy_offers_the_same_ways_of_taking_part(original):
    kind = RegistrationTypeFactory(edition=original, capacity=30)

    edition = copy(original)

    assert list(edition.registration_types.values_list("key", "capacity")) == [(kind.key, 30)]


def test_the_original_stays_as_it_was(original):
    rooms = list(original.rooms.values_list("pk", flat=True))

    copy(original)

    assert list(original.rooms.values_list("pk", flat=True)) == rooms
    assert original.speakers.count() == 1
