import pytest

from foundation.access.roles import Role
from tests.factories.access import StaffFactory

pytestmark = pytest.mark.django_db


def offered(answer):
    return [entry.url_name for entry in answer.context["entries"]]


def test_the_office_offers_each_person_what_their_roles_may_enter(client_of):
    organiser = offered(client_of(Role.ORGANISER).get("/en/office/"))
    door = offered(client_of(Role.DOOR).get("/en/office/"))

    assert "wagtailadmin_home" in organiser
    assert "wagtailadmin_home" not in door


def test_a_person_without_roles_is_told_so(client_of):
    answer = client_of().get("/en/office/")

    assert "An organiser can give you a role." in answer.content.decode()


def test_strangers_are_asked_to_sign_in(client):
    assert client.get("/en/office/").headers["Location"] == "/en/office/login/?next=/en/office/"


def test_the_office_without_a_language_opens_in_the_persons_own(client):
    client.force_login(StaffFactory(language="ckb"))

    assert client.get("/office/").headers["Location"] == "/ckb/office/"
