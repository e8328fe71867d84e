import pytest

from foundation.access.backends import StaffBackend
from foundation.access.roles import Role
from tests.factories.access import StaffFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("roles", [[], [Role.DOOR], [Role.DOOR, Role.DESK]])
def test_a_person_comes_with_their_roles_in_one_question(roles, django_assert_num_queries):
    person = StaffFactory(roles=roles)

    with django_assert_num_queries(1):
        found = StaffBackend().get_user(person.pk)

        assert (found, found.roles) == (person, sorted(roles, key=list(Role).index))


def test_a_closed_account_and_none_are_nobody():
    closed = StaffFactory(roles=[Role.DOOR], is_active=False)

    assert [StaffBackend().get_user(pk) for pk in (closed.pk, closed.pk + 1)] == [None, None]
