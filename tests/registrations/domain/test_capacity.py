import pytest

from registrations.domain.capacity import change_capacity
from registrations.domain.refusals import CapacityBelowUse
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import register_person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("capacity", [None, 2, 3])
def test_a_capacity_may_change_while_everybody_keeps_their_place(capacity):
    participant = RegistrationTypeFactory(capacity=5)
    register_person(participant)
    register_person(participant)

    changed = change_capacity(participant, capacity)

    assert changed.capacity == capacity


def test_a_capacity_below_its_use_is_refused():
    participant = RegistrationTypeFactory(capacity=5)
    register_person(participant)
    register_person(participant)

    with pytest.raises(CapacityBelowUse) as refusal:
        change_capacity(participant, 1)

    participant.refresh_from_db()
    assert (participant.capacity, refusal.value.taken_count) == (5, 2)
