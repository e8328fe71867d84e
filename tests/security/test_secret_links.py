"""F18, first part: one person's pages asked for by another; what exists and what does not look alike."""

import pytest
from django.test import Client

from foundation.access.limits import Limit
from tests.factories.badges import GateFactory, badge_for

pytestmark = pytest.mark.django_db
UNKNOWN = "x" * 43


@pytest.fixture
def badges():
    gate = GateFactory()
    return badge_for(gate), badge_for(gate)


def pages_of(badge, secret):
    orders = f"/en/orders/{secret}/"
    return [orders, f"{orders}cancel/", f"{orders}calendar.ics", f"{orders}badge/", f"{orders}badge/{badge.pk}.pdf"]


def test_a_page_of_an_order_opens_with_its_own_secret_only(client, badges):
    mine, _ = badges

    assert {client.get(page).status_code for page in pages_of(mine, UNKNOWN)} == {404}
    assert client.get(pages_of(mine, mine.attendee.order.secret)[0]).status_code == 200


@pytest.mark.parametrize(
    "guess",
    [
        lambda order: order.pk,
        lambda order: order.code,
        lambda order: order.secret[:-1],
        lambda order: order.secret.upper(),
    ],
    ids=["number", "code", "cut short", "upper case"],
)
def test_nothing_else_of_an_order_opens_it(client, badges, guess):
    order = badges[0].attendee.order

    assert client.get(f"/en/orders/{guess(order)}/").status_code == 404


def test_my_secret_does_not_open_another_persons_badge(client, badges):
    mine, other = badges
    secret = mine.attendee.order.secret

    existing = client.get(f"/en/orders/{secret}/badge/{other.pk}.pdf")
    missing = client.get(f"/en/orders/{secret}/badge/{other.pk + 1000}.pdf")

    assert (existing.status_code, existing.content) == (missing.status_code, missing.content)
    assert existing.status_code == 404


def test_another_persons_order_is_not_cancelled_without_its_secret(client, badges):
    mine, _ = badges

    client.post(f"/en/orders/{UNKNOWN}/cancel/", {"code": mine.attendee.order.code})

    mine.attendee.order.refresh_from_db()
    assert not mine.attendee.order.is_cancelled


def answers_to_guesses(count):
    return [
        Client().get(f"/ar/orders/{number:043}/", REMOTE_ADDR="198.51.100.66").status_code for number in range(count)
    ]


def test_order_codes_cannot_be_tried_one_after_another(badges):
    answers = answers_to_guesses(40)

    right = Client().get(pages_of(badges[0], badges[0].attendee.order.secret)[0], REMOTE_ADDR="203.0.113.5")

    assert answers == [404] * 9 + [429] * 31
    assert right.status_code == 200


def test_guesses_on_different_pages_of_an_order_count_together(client, badges):
    answers = [client.get(page).status_code for page in pages_of(badges[0], UNKNOWN) * 2]

    assert answers == [404] * 9 + [429]


def test_without_the_limit_guessing_would_go_on(monkeypatch):
    monkeypatch.setattr(Limit, "add", lambda self, who, amount: 0)

    assert answers_to_guesses(40) == [404] * 40
