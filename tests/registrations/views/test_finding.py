from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from tests.registrations.people import register_person

HALF_PAST_TWELVE_IN_BAGHDAD = datetime(2030, 5, 11, 9, 30, tzinfo=UTC)


@pytest.fixture
def order(participant):
    return register_person(participant, email="sarkawt@example.org")


def links_mailed():
    run_waiting(within=timedelta(hours=1))
    return Message.objects.filter(key__startswith="links:")


def test_a_person_who_lost_the_link_gets_it_by_mail(client, order):
    client.post("/ckb/orders/", {"email": " SARKAWT@example.org"})

    message = links_mailed().get()
    assert (message.to, message.language) == ("sarkawt@example.org", "ckb")
    assert f"/ckb/orders/{order.secret}/" in message.text


def test_nobody_learns_whether_an_address_has_an_order(client, order):
    known = client.post("/ar/orders/", {"email": "sarkawt@example.org"})
    unknown = client.post("/ar/orders/", {"email": "nobody@example.org"})

    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])
    assert [message.to for message in links_mailed()] == ["sarkawt@example.org"]


def test_asking_again_at_once_sends_no_second_mail(client, order):
    for _ in range(3):
        client.post("/ar/orders/", {"email": "sarkawt@example.org"})

    assert links_mailed().count() == 1


def test_what_is_no_address_is_explained(client, db):
    answer = client.post("/ar/orders/", {"email": "سركوت"})

    assert answer.status_code == 400
    assert "هذا ليس عنوان بريد إلكتروني" in answer.content.decode()


def test_who_asks_too_often_is_told_when_to_ask_again_and_types_nothing_twice(client, db, monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: HALF_PAST_TWELVE_IN_BAGHDAD)

    answers = [client.post("/ar/orders/", {"email": f"person{n}@example.org"}) for n in range(22)]

    assert [answer.status_code for answer in answers] == [302] * 20 + [429] * 2
    assert answers[-1].headers["Retry-After"] == "1800"
    page = answers[-1].content.decode()
    assert 'value="person21@example.org"' in page
    assert "حاول مرة أخرى بعد الساعة 13:00:00 من فضلك" in page


def test_who_asks_elsewhere_is_not_held_back_by_others(client, order):
    for _ in range(21):
        client.post("/ar/orders/", {"email": "nobody@example.org"})

    client.post("/ar/orders/", {"email": "sarkawt@example.org"}, REMOTE_ADDR="198.51.100.7")

    assert [message.to for message in links_mailed()] == ["sarkawt@example.org"]
