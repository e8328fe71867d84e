import pytest
from django.contrib.auth.models import Group, Permission

from foundation.access.models import User


@pytest.fixture
def staff_of():
    """Makes a member of staff of a role who may enter the admin."""

    def make(role):
        user = User.objects.create_user(f"{role}@example.org", name=role)
        group, _ = Group.objects.get_or_create(name=role)
        user.groups.add(group)
        user.user_permissions.add(Permission.objects.get(codename="access_admin"))
        return user

    return make


@pytest.fixture
def editor(client, staff_of):
    user = staff_of("programme_editor")
    client.force_login(user)
    return user
