"""The safeties switched off: then the attacks of this folder succeed, so that their tests prove something."""

import pytest
from django.test import Client

from foundation.access.limits import Limit
from foundation.access.models import User
from foundation.access.roles import Role
from tests.factories.access import StaffFactory

pytestmark = pytest.mark.django_db


def without(settings, middleware):
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.endswith(middleware)]


def test_without_the_check_of_tokens_a_foreign_form_is_accepted(settings):
    without(settings, "CsrfViewMiddleware")
    client = Client(enforce_csrf_checks=True)
    client.force_login(StaffFactory(roles=[Role.ORGANISER]))

    client.post("/en/office/staff/invite/", {"email": "evil@example.org", "language": "ar", "roles": ["organiser"]})

    assert User.objects.filter(email="evil@example.org").exists()


def test_without_counting_passwords_can_be_tried_for_ever(monkeypatch):
    monkeypatch.setattr(Limit, "add", lambda self, who, amount: 0)

    tries = [Client().post("/en/office/login/", {"email": "a@example.org", "password": "x"}) for _ in range(50)]

    assert {answer.status_code for answer in tries} == {400}


def test_without_the_roles_in_the_session_a_lost_role_would_not_end_it(client_of, monkeypatch):
    monkeypatch.setattr(User, "_get_session_auth_hash", lambda self, secret=None: self.password)
    client = client_of(Role.DESK)

    User.objects.get().groups.clear()

    assert client.get("/en/office/").status_code == 200


def test_without_the_check_of_letters_a_form_keeps_what_nobody_can_read(settings, client):
    without(settings, "ReadableLetters")

    answer = client.generic(
        "POST", "/en/office/login/", b"email=a%FF@example.org", content_type="application/x-www-form-urlencoded"
    )

    assert "\ufffd" in answer.context["form"].data["email"]


def test_without_the_headers_nothing_is_forbidden_to_a_page(settings, client):
    without(settings, "SecurityHeaders")

    assert "Content-Security-Policy" not in client.get("/en/office/login/").headers


def test_without_the_door_of_the_admin_the_desk_is_asked_to_sign_in_again_and_again(settings, client_of):
    without(settings, "AdminDoor")

    assert client_of(Role.DESK).get("/admin/").status_code == 302
