import pytest
from django.contrib.auth.models import Group
from wagtail.permissions import page_permission_policy

from foundation.access.grants import write_grants
from foundation.access.roles import Role
from tests.factories.access import StaffFactory

pytestmark = pytest.mark.django_db


def allowed(*roles):
    user = StaffFactory(roles=roles)
    return {
        "admin": user.has_perm("wagtailadmin.access_admin"),
        "sessions": user.has_perm("events.change_session"),
        "pages": page_permission_policy.user_has_permission(user, "publish"),
        "orders": user.has_perm("registrations.change_order"),
        "accounts": user.has_perm("access.change_user"),
    }


@pytest.mark.parametrize("role", [Role.ORGANISER, Role.PROGRAMME_EDITOR])
def test_organisers_and_editors_keep_the_programme_and_the_pages(role):
    assert allowed(role) == {"admin": True, "sessions": True, "pages": True, "orders": False, "accounts": False}


@pytest.mark.parametrize("role", [Role.FINANCE, Role.DESK, Role.DOOR_SUPERVISOR, Role.DOOR])
def test_nobody_else_may_do_anything_in_the_admin(role):
    assert set(allowed(role).values()) == {False}


def test_a_right_given_by_mistake_is_gone_after_the_next_upgrade():
    door, organiser = Group.objects.get(name=Role.DOOR), Group.objects.get(name=Role.ORGANISER)
    door.permissions.set(organiser.permissions.all())

    write_grants()

    assert list(door.permissions.all()) == []
    assert sorted(Group.objects.filter(name__in=Role.values).values_list("name", flat=True)) == sorted(Role.values)
