import pytest
from icalendar import Calendar

from registrations.models import Order
from tests.registrations.people import register_person


@pytest.fixture
def order(participant):
    return register_person(participant, name="سركوت نامق")


@pytest.mark.parametrize("page", ["", "cancel/", "calendar.ics"])
def test_an_orders_pages_are_for_their_holder_alone(client, order, page):
    answer = client.get(f"/ar/orders/{order.secret}/{page}")

    assert answer.headers["Cache-Control"] == "private, no-store"
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert answer.headers["Referrer-Policy"] == ("same-origin" if page == "cancel/" else "no-referrer")


@pytest.mark.parametrize("page", ["", "cancel/", "calendar.ics"])
def test_a_wrong_secret_opens_nothing(client, order, page):
    assert client.get(f"/ar/orders/{order.secret[:-1]}!/{page}").status_code == 404


def test_asking_is_not_cancelling(client, order):
    client.get(f"/ar/orders/{order.secret}/cancel/")

    assert not Order.objects.get().is_cancelled


def test_a_person_cancels_and_a_second_press_changes_nothing(client, order):
    address = f"/ar/orders/{order.secret}/cancel/"

    answers = [client.post(address).headers["Location"] for _ in range(2)]

    assert answers == [f"/ar/orders/{order.secret}/"] * 2
    assert Order.objects.get().is_cancelled
    assert "أُلغي تسجيلكم" in client.get(answers[0]).content.decode()


def test_the_days_of_the_edition_go_into_the_calendar(client, order):
    answer = client.get(f"/ckb/orders/{order.secret}/calendar.ics")

    days = Calendar.from_ical(answer.content).walk("VEVENT")
    assert [f"{day.decoded('dtstart')}" for day in days] == ["2030-05-11", "2030-05-12"]
    assert {str(day["summary"]) for day in days} == {"کۆنفرانسی عێراقی ئەلیکترۆنی"}


def test_guessing_links_soon_has_to_wait(client, order):
    answers = [client.get(f"/ar/orders/{'x' * 43}/").status_code for _ in range(21)]

    assert (answers[0], answers[-1]) == (404, 429)
    assert client.get(f"/ar/orders/{order.secret}/", REMOTE_ADDR="203.0.113.9").status_code == 200
