"""F21: guessing passwords, for one account and for many."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client
from django.utils import timezone

from tests.factories.access import PASSWORD, StaffFactory

pytestmark = pytest.mark.django_db
LOGIN = "/en/office/login/"
ATTACKER = "198.51.100.66"
OWNER = "203.0.113.5"


def attempt(email, password, *, address, client=None):
    return (client or Client()).post(LOGIN, {"email": email, "password": password}, REMOTE_ADDR=address)


def attempts(times, email="owner@example.org", address=ATTACKER):
    return [attempt(email.format(n), "guess", address=address.format(n)).status_code for n in range(times)]


def test_one_account_tried_from_one_address_is_throttled():
    StaffFactory(email="owner@example.org")

    assert attempts(20) == [400] * 5 + [429] * 15


def test_one_account_tried_from_many_addresses_is_throttled():
    StaffFactory(email="owner@example.org")

    assert attempts(40, address="198.51.100.{}") == [400] * 30 + [429] * 10


def test_many_accounts_tried_from_one_address_are_throttled():
    assert attempts(40, email="person{}@example.org") == [400] * 30 + [429] * 10


def test_an_account_that_does_not_exist_is_throttled_alike():
    assert attempts(20, email="nobody@example.org") == [400] * 5 + [429] * 15


def test_the_owner_signs_in_elsewhere_while_one_address_guesses():
    StaffFactory(email="owner@example.org")
    attempts(100)

    assert attempt("owner@example.org", PASSWORD, address=OWNER).status_code == 302


@pytest.mark.parametrize("addresses", [ATTACKER, "198.51.100.{}"], ids=["one address", "a hundred addresses"])
def test_the_owner_signs_in_within_a_quarter_of_an_hour_of_a_hundred_guesses(monkeypatch, addresses):
    StaffFactory(email="owner@example.org")
    begin = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: begin)
    attempts(100, address=addresses)
    at_once = attempt("owner@example.org", PASSWORD, address=ATTACKER).status_code

    monkeypatch.setattr(timezone, "now", lambda: begin + timedelta(minutes=15))

    assert (at_once, attempt("owner@example.org", PASSWORD, address=ATTACKER).status_code) == (429, 302)


def test_the_owners_own_browser_is_let_in_while_all_the_world_guesses():
    StaffFactory(email="owner@example.org")
    browser = Client()
    attempt("owner@example.org", PASSWORD, address=OWNER, client=browser)
    browser.post("/en/office/logout/")
    attempts(100, address="198.51.100.{}")

    assert attempt("owner@example.org", PASSWORD, address=OWNER, client=browser).status_code == 302


def test_a_room_full_of_staff_may_sign_in_from_one_address():
    staff = StaffFactory.create_batch(40)

    assert {attempt(user.email, PASSWORD, address=OWNER).status_code for user in staff} == {302}


class CountingHasher(MD5PasswordHasher):
    runs = 0

    def encode(self, password, salt):
        CountingHasher.runs += 1
        return super().encode(password, salt)


@pytest.mark.parametrize("account", ["active", "closed", "invited", "none"])
def test_a_refusal_takes_one_hash_whether_or_not_there_is_an_account(settings, account):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    if account != "none":
        user = StaffFactory(email="person@example.org", is_active=account != "closed")
        if account == "invited":
            user.set_unusable_password()
            user.save()
    CountingHasher.runs = 0

    attempt("person@example.org", "guess", address=ATTACKER)

    assert CountingHasher.runs == 1


def test_a_refused_person_is_told_when_to_come_back():
    attempts(5)

    answer = attempt("owner@example.org", "guess", address=ATTACKER)

    assert 0 < int(answer.headers["Retry-After"]) <= 600
    assert "Please try again after" in answer.content.decode()
