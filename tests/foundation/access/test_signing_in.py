import pytest
from django.test import Client

from foundation.access.models import User
from foundation.access.roles import Role
from foundation.audit.models import Entry
from tests.factories.access import PASSWORD, StaffFactory

pytestmark = pytest.mark.django_db
LOGIN = "/en/office/login/"


def sign_in(client, user, password=PASSWORD, **more):
    return client.post(LOGIN, {"email": user.email, "password": password, **more})


def test_staff_sign_in_with_their_mail_and_password_and_come_to_the_office(client):
    user = StaffFactory()

    answer = sign_in(client, user)

    assert answer.headers["Location"] == "/en/office/"
    assert list(Entry.objects.values_list("action", "actor")) == [("staff.signed_in", f"user:{user.pk}")]


@pytest.mark.parametrize("email", ["staff@example.org", "nobody@example.org", "left@example.org"])
def test_a_refusal_does_not_tell_who_has_an_account(client, email):
    StaffFactory(email="staff@example.org")
    StaffFactory(email="left@example.org", is_active=False)

    answer = client.post(LOGIN, {"email": email, "password": "not the password"})

    assert answer.status_code == 400
    assert answer.context["form"].errors == {
        "__all__": ["This e-mail and password do not go together. Check both and try again."]
    }


def test_the_session_of_a_stranger_does_not_become_that_of_staff(client):
    client.get(LOGIN)
    client.session["seen"] = True
    client.session.save()
    before = client.cookies.get("sessionid") and client.cookies["sessionid"].value

    sign_in(client, StaffFactory())

    assert client.cookies["sessionid"].value != before


@pytest.mark.parametrize(
    "change",
    [
        lambda user: user.groups.clear(),
        lambda user: (user.set_password("another long sentence"), user.save()),
        lambda user: User.objects.filter(pk=user.pk).update(is_active=False),
        lambda user: Client().force_login(user) or user.end_sessions(),
    ],
    ids=["role removed", "password changed", "account closed", "signed out elsewhere"],
)
def test_what_changes_about_a_person_ends_their_sessions_at_once(client_of, change):
    client = client_of(Role.DESK)
    assert client.get("/en/office/").status_code == 200

    change(User.objects.get())

    assert client.get("/en/office/").headers["Location"] == "/en/office/login/?next=/en/office/"


def test_a_copied_cookie_is_worth_nothing_after_signing_out(client):
    sign_in(client, StaffFactory())
    thief = Client()
    thief.cookies = client.cookies.copy()

    client.post("/en/office/logout/")

    assert thief.get("/en/office/").status_code == 302


def test_signing_out_needs_a_button_not_a_link(client_of):
    client = client_of(Role.DESK)

    assert client.get("/en/office/logout/").status_code == 405


@pytest.mark.parametrize(
    "address", ["//evil.example", "/\\evil.example", "https:evil.example", "%2f%2fevil.example", "javascript:alert(1)"]
)
def test_nobody_is_sent_to_another_host_after_signing_in(client, address):
    answer = sign_in(client, StaffFactory(), next=address)

    assert answer.headers["Location"] in {"/en/office/", "%2f%2fevil.example"}


def test_a_person_goes_on_to_the_page_they_asked_for(client):
    answer = sign_in(client, StaffFactory(), next="/door/")

    assert answer.headers["Location"] == "/door/"
