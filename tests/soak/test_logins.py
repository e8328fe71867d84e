import re
from statistics import median
from time import perf_counter
from typing import NamedTuple

import pytest
from django.test import Client

from config.settings.base import PASSWORD_HASHERS
from foundation.access.backends import StaffBackend
from foundation.access.models import User
from tests.factories.access import StaffFactory

pytestmark = [pytest.mark.soak, pytest.mark.django_db]

LOGIN = "/en/office/login/"
TRIES = 100
TOLERANCE = 0.20
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"')


class Refusal(NamedTuple):
    seconds: float
    status: int
    text: str


def refuse(email, number):
    """Each try is the first from its address and for its account."""
    guess = {"email": email, "password": "a sentence that is not theirs"}
    started_at = perf_counter()
    answer = Client().post(LOGIN, guess, REMOTE_ADDR=f"198.51.100.{number}")
    seconds = perf_counter() - started_at
    return Refusal(seconds, answer.status_code, TOKEN.sub("", answer.content.decode()).replace(email, ""))


@pytest.fixture
def refusals(settings):
    """As many of people with an account as of people without one, in turn."""
    settings.PASSWORD_HASHERS = PASSWORD_HASHERS
    accounts = [user.email for user in StaffFactory.create_batch(TRIES)]
    refuse("first@example.org", TRIES)
    pairs = [(refuse(email, n), refuse(f"nobody{n}@example.org", n)) for n, email in enumerate(accounts)]
    return dict(zip(("known", "unknown"), zip(*pairs, strict=True), strict=True))


class HastyBackend(StaffBackend):
    """The control: whom it does not know, it refuses at once."""

    def authenticate(self, request, username=None, **credentials):
        if not User.objects.filter(email=username).exists():
            return None
        return super().authenticate(request, username=username, **credentials)


@pytest.fixture
def haste(settings):
    settings.AUTHENTICATION_BACKENDS = [f"{__name__}.HastyBackend"]


def ratio(refusals):
    known, unknown = (median(refusal.seconds for refusal in refusals[kind]) for kind in ("known", "unknown"))
    return known / unknown


def test_f21_a_refusal_tells_nobody_whether_there_is_an_account(refusals, report):
    report(**{kind: median(refusal.seconds for refusal in them) for kind, them in refusals.items()})

    assert len({refusal[1:] for them in refusals.values() for refusal in them}) == 1
    assert ratio(refusals) == pytest.approx(1, abs=TOLERANCE)


def test_f21_without_the_hash_for_strangers_the_time_tells(haste, refusals):
    assert ratio(refusals) > 1 + TOLERANCE
