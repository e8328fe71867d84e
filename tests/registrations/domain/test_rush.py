"""The last places and many people, on both databases; without the lock the same rush must go wrong."""

from collections import Counter
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection
from django.db.utils import OperationalError

from badges.domain.keys import key_of
from registrations.domain import registering
from registrations.domain.capacity import refuse_if_over
from registrations.domain.refusals import SoldOut
from registrations.models import Attendee, Order
from registrations.models.registration_type import RegistrationTypeQuerySet
from tests.crowd import all_at_once, database_in_a_file
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import register_person

PEOPLE, PLACES = 24, 6


def rush(participant):
    """How the people's tries ended."""
    answers = all_at_once(PEOPLE, lambda number: register_person(participant, email=f"p{number}@example.org"))
    return Counter(type(answer) for answer in answers)


def press_ten_times(participant):
    form_token = uuid4()
    return all_at_once(10, lambda _: register_person(participant, form_token=form_token).code)


@pytest.fixture
def embedded(db, tmp_path):
    if connection.vendor != "sqlite":
        pytest.skip("The embedded database is SQLite.")
    return tmp_path / "rush.sqlite3"


@pytest.fixture
def served(transactional_db):
    if connection.vendor != "postgresql":
        pytest.skip("The served database is PostgreSQL.")


def test_the_last_places_are_given_once_on_the_embedded_database(embedded):
    participant = RegistrationTypeFactory(capacity=PLACES)

    with database_in_a_file(embedded):
        assert rush(participant) == {Order: PLACES, SoldOut: PEOPLE - PLACES}


def test_one_form_pressed_ten_times_at_once_is_one_order_on_the_embedded_database(embedded):
    participant = RegistrationTypeFactory(capacity=1)

    with database_in_a_file(embedded):
        assert len(set(press_ten_times(participant))) == 1


def test_without_the_immediate_lock_the_embedded_database_turns_people_away(embedded):
    participant = RegistrationTypeFactory(capacity=PLACES)

    with database_in_a_file(embedded, transaction_mode="DEFERRED"):
        assert OperationalError in rush(participant)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_the_last_places_are_given_once_on_the_served_database(served):
    participant = RegistrationTypeFactory(capacity=PLACES)

    assert rush(participant) == {Order: PLACES, SoldOut: PEOPLE - PLACES}


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_one_form_pressed_ten_times_at_once_is_one_order_on_the_served_database(served):
    participant = RegistrationTypeFactory(capacity=1)

    assert set(press_ten_times(participant)) == {Order.objects.get().code}


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_people_of_two_types_do_not_hold_each_other_up(served):
    first = RegistrationTypeFactory()
    types = [first, RegistrationTypeFactory(edition=first.edition)]

    answers = all_at_once(PEOPLE, lambda number: register_person(types[number % 2], email=f"p{number}@example.org"))

    assert {type(answer) for answer in answers} == {Order}


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_the_served_database_gives_a_place_twice(served, monkeypatch):
    participant = RegistrationTypeFactory(capacity=PLACES)
    key_of(participant.edition)
    monkeypatch.setattr(RegistrationTypeQuerySet, "locked", lambda types: types.order_by("pk"))
    looks = Barrier(PLACES + 1, timeout=20)

    def look(locked):
        """Nobody takes a place before one more than there are places have looked."""
        refuse_if_over(locked)
        looks.wait()

    monkeypatch.setattr(registering, "refuse_if_over", look)
    rush(participant)

    assert Attendee.objects.filter(registration_type=participant).count() > PLACES
