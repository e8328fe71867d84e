from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from foundation.access.models import User
from foundation.access.roles import Role
from foundation.jobs.models import Job
from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from tests.factories.access import PASSWORD, StaffFactory
from tests.foundation.access.test_staff import CHOSEN, link_of

pytestmark = pytest.mark.django_db
ASK = "/en/office/password/link/"
CHANGE = "/en/office/password/"


def ask(client, email):
    answer = client.post(ASK, {"email": email})
    run_waiting(within=timedelta(minutes=1))
    return answer


def choose(client, address, password=CHOSEN):
    return client.post(address, {"password": password, "again": password})


def test_a_person_who_forgot_the_password_sets_a_new_one_by_mail(client):
    user = StaffFactory(email="sara@example.org")
    ask(client, "Sara@example.org")

    answer = choose(client, link_of(Message.objects.get()))

    assert answer.headers["Location"] == "/ar/office/"
    assert User.objects.get(pk=user.pk).check_password(CHOSEN)


@pytest.mark.parametrize("email", ["nobody@example.org", "left@example.org"])
def test_asking_for_a_link_does_not_tell_who_has_an_account(client, email):
    StaffFactory(email="left@example.org", is_active=False)

    answer = ask(client, email)

    assert answer.headers["Location"] == f"{ASK}sent/"
    assert Job.objects.count() == 1
    assert not Message.objects.exists()


def test_a_link_to_a_new_password_works_once(client):
    StaffFactory(email="sara@example.org")
    ask(client, "sara@example.org")
    address = link_of(Message.objects.get())
    choose(client, address)

    answer = choose(client, address, password=CHOSEN * 2)

    assert answer.status_code == 404
    assert User.objects.get().check_password(CHOSEN)


def test_a_link_is_too_old_after_a_day(client, monkeypatch):
    StaffFactory(email="sara@example.org")
    ask(client, "sara@example.org")
    tomorrow = timezone.now().timestamp() + 24 * 3600 + 60
    monkeypatch.setattr("django.core.signing.time.time", lambda: tomorrow)

    assert choose(client, link_of(Message.objects.get())).status_code == 404


@pytest.mark.parametrize("purpose", ["password", "invitation"])
def test_a_forged_link_opens_nothing(client, purpose):
    assert client.get(f"/en/office/{purpose}/WzEsIjEiXQ:1vN:forged/").status_code == 404


def test_a_link_to_a_new_password_is_no_invitation(client):
    StaffFactory(email="sara@example.org")
    ask(client, "sara@example.org")
    address = link_of(Message.objects.get()).replace("/password/", "/invitation/")

    assert client.get(address).status_code == 404


def test_a_mailbox_is_not_filled_with_links(client):
    StaffFactory(email="sara@example.org")

    answers = [ask(client, "sara@example.org").status_code for _ in range(5)]

    assert answers == [302, 302, 302, 429, 429]
    assert Message.objects.count() == 3


def test_a_person_changes_the_password_and_stays_signed_in_here_only(client):
    user = StaffFactory(roles=[Role.DESK])
    elsewhere = Client()
    for browser in (client, elsewhere):
        browser.force_login(user)

    client.post(CHANGE, {"current": PASSWORD, "password": CHOSEN, "again": CHOSEN})

    assert User.objects.get().check_password(CHOSEN)
    assert (client.get("/en/office/").status_code, elsewhere.get("/en/office/").status_code) == (200, 302)


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"current": "wrong", "password": CHOSEN, "again": CHOSEN}, "current"),
        ({"current": PASSWORD, "password": CHOSEN, "again": "other"}, "again"),
        ({"current": PASSWORD, "password": "short", "again": "short"}, "password"),
        ({"current": PASSWORD, "password": "123456789012", "again": "123456789012"}, "password"),
        ({"current": PASSWORD, "password": "sara@example.org", "again": "sara@example.org"}, "password"),
    ],
)
def test_a_faulty_change_of_password_goes_back_with_its_fault(client, given, field):
    user = StaffFactory(email="sara@example.org", name="Sara")
    client.force_login(user)

    answer = client.post(CHANGE, given)

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [field])
    assert User.objects.get().check_password(PASSWORD)


def test_the_old_password_cannot_be_guessed_from_an_open_office(client):
    client.force_login(StaffFactory())

    answers = [client.post(CHANGE, {"current": "x", "password": CHOSEN, "again": CHOSEN}) for _ in range(12)]

    assert [answer.status_code for answer in answers] == [400] * 10 + [429] * 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ar", "كلمة المرور هذه قصيرة، ولا بد فيها من 12 حرفاً على الأقل."),
        ("ckb", "ئەم تێپەڕەوشەیە کورتە. دەبێت لانیکەم 12 پیت بێت."),
        ("en", "This password is too short. It needs at least 12 characters."),
    ],
)
def test_a_short_password_is_refused_in_the_readers_language(client_of, language, said):
    answer = client_of(Role.DESK).post(
        f"/{language}/office/password/", {"current": PASSWORD, "password": "Ab3-x", "again": "Ab3-x"}
    )

    assert answer.context["form"].errors["password"] == [said]
