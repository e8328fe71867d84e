import pytest
from django.core.management import call_command

from tests.factories.events import SlotFactory
from tests.factories.registrations import AttendeeFactory


@pytest.mark.django_db
def test_the_models_and_their_migrations_agree():
    call_command("makemigrations", check=True, dry_run=True, verbosity=0)


@pytest.mark.django_db
def test_a_programme_and_its_people_can_be_written():
    slot = SlotFactory()
    attendee = AttendeeFactory(order__edition=slot.session.edition)

    assert attendee.edition == slot.room.edition
