import pytest

from foundation.access.roles import Role
from tests.factories.access import StaffFactory


@pytest.fixture
def editor(client):
    """A programme editor who has signed in."""
    user = StaffFactory(roles=[Role.PROGRAMME_EDITOR])
    client.force_login(user)
    return user
