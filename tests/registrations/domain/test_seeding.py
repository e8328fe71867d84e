import pytest

from foundation.audit.invariants import breaches
from foundation.mail.models import Message
from registrations.domain.seeding import seed_attendees
from registrations.models import Attendee
from tests.factories.events import EditionFactory, OrganisationFactory


@pytest.mark.django_db
def test_made_up_attendees_are_like_real_ones():
    edition = EditionFactory()
    OrganisationFactory()

    seed_attendees(edition, 40, seed=1)

    assert edition.attendees.count() == 40
    assert set(Attendee.objects.values_list("language", flat=True)) == {"ar", "ckb"}
    assert [str(breach) for breach in breaches()] == []
    assert not Message.objects.exists()


@pytest.mark.django_db
def test_asked_again_only_the_missing_are_added():
    edition = EditionFactory()
    seed_attendees(edition, 5, seed=1)

    assert seed_attendees(edition, 8, seed=1) == 3
    assert edition.attendees.count() == 8


@pytest.mark.django_db
def test_the_same_seed_makes_the_same_people():
    one, other = EditionFactory(), EditionFactory()

    seed_attendees(one, 5, seed=7)
    seed_attendees(other, 5, seed=7)

    assert set(one.attendees.values_list("name", "email")) == set(other.attendees.values_list("name", "email"))
