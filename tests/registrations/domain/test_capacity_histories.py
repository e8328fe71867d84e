import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from registrations.domain.cancelling import cancel_order
from registrations.domain.capacity import change_capacity, taken_count
from registrations.domain.refusals import CapacityBelowUse, SoldOut
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import register_person


class Registration(RuleBasedStateMachine):
    @initialize(capacity=st.integers(0, 4))
    def open(self, capacity):
        self.type = RegistrationTypeFactory(capacity=capacity)
        self.capacity = capacity
        self.orders = []

    @precondition(lambda self: len(self.orders) < self.capacity)
    @rule()
    def register_while_there_is_a_place(self):
        self.orders.append(register_person(self.type))

    @precondition(lambda self: len(self.orders) == self.capacity)
    @rule()
    def register_when_all_are_taken(self):
        with pytest.raises(SoldOut):
            register_person(self.type)

    @precondition(lambda self: self.orders)
    @rule(data=st.data())
    def cancel(self, data):
        order = self.orders.pop(data.draw(st.integers(0, len(self.orders) - 1)))
        cancel_order(order)
        cancel_order(order)

    @rule(capacity=st.integers(0, 6))
    def change(self, capacity):
        if capacity < len(self.orders):
            with pytest.raises(CapacityBelowUse):
                change_capacity(self.type, capacity)
            return
        change_capacity(self.type, capacity)
        self.capacity = capacity

    @invariant()
    def everybody_has_a_place(self):
        if hasattr(self, "type"):
            self.type.refresh_from_db()
            assert taken_count(self.type) == len(self.orders) <= self.capacity == self.type.capacity


@pytest.mark.django_db
def test_whatever_happens_nobody_stands_without_a_place():
    run_state_machine_as_test(Registration, settings=settings(max_examples=25, stateful_step_count=20, deadline=None))
