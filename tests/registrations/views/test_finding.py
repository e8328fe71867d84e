from datetime import timedelta

import pytest

from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from tests.registrations.people import register_person


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
