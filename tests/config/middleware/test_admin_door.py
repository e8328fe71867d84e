import pytest

from foundation.access.roles import Role
from tests.factories.access import StaffFactory

pytestmark = pytest.mark.django_db


def test_strangers_at_the_admin_are_sent_to_the_offices_login(client):
    assert client.get("/admin/pages/").headers["Location"] == "/ar/office/login/?next=/admin/pages/"


def test_wagtails_own_login_leads_to_the_offices(client):
    assert client.get("/admin/login/").headers["Location"] == "/ar/office/login/?next=/admin/"


@pytest.mark.parametrize("role", [Role.FINANCE, Role.DESK, Role.DOOR_SUPERVISOR, Role.DOOR])
def test_staff_who_do_not_edit_are_refused_at_the_admin(client_of, role):
    assert client_of(role).get("/admin/").status_code == 403


def test_an_administrator_enters_the_admin(client):
    client.force_login(StaffFactory(is_superuser=True))

    assert client.get("/admin/").status_code == 200
