import pytest
from django.core.management import call_command

from foundation.audit.invariants import breaches
from registrations.models import Attendee

pytestmark = pytest.mark.django_db


def seed(**asked):
    call_command("seed_demo", force=True, verbosity=0, **asked)


@pytest.mark.parametrize(
    ("asked", "made"),
    [([0], 0), ([7], 7), ([7, 7], 7), ([7, 12], 12), ([7, 3], 7), ([501], 501)],
    ids=["none", "some", "the same twice", "more later", "fewer later", "more than one batch"],
)
def test_there_are_as_many_attendees_as_are_asked_for(asked, made):
    for count in asked:
        seed(attendees=count)

    assert Attendee.objects.count() == made
    assert [str(breach) for breach in breaches()] == []


def test_people_who_are_added_later_are_others():
    seed(attendees=20)
    seed(attendees=40)

    assert Attendee.objects.values("email").distinct().count() == 40
