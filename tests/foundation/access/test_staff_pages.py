import pytest

from foundation.access.models import User
from foundation.access.roles import Role
from foundation.mail.models import Message
from tests.factories.access import StaffFactory

pytestmark = pytest.mark.django_db
STAFF = "/en/office/staff/"


@pytest.fixture
def organiser(client_of):
    return client_of(Role.ORGANISER)


def test_an_organiser_invites_somebody(organiser):
    answer = organiser.post(
        f"{STAFF}invite/", {"email": "sara@example.org", "language": "ar", "roles": ["desk", "door"]}, follow=True
    )

    assert "The invitation is on its way to sara@example.org." in answer.content.decode()
    assert User.objects.get(email="sara@example.org").roles == [Role.DESK, Role.DOOR]
    assert Message.objects.get().to == "sara@example.org"


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"email": "no address", "language": "ar", "roles": ["desk"]}, "email"),
        ({"email": "a@example.org", "language": "fr", "roles": ["desk"]}, "language"),
        ({"email": "a@example.org", "language": "ar", "roles": ["king"]}, "roles"),
        ({"email": "a@example.org", "language": "ar"}, "roles"),
    ],
)
def test_a_faulty_invitation_goes_back_with_its_fault(organiser, given, field):
    answer = organiser.post(f"{STAFF}invite/", given)

    assert (answer.status_code, list(answer.context["form"].errors)) == (400, [field])
    assert not Message.objects.exists()


def test_somebody_with_an_account_is_not_invited_again(organiser):
    person = StaffFactory()

    answer = organiser.post(f"{STAFF}invite/", {"email": person.email, "language": "ar", "roles": ["desk"]})

    assert "There is already an account with this e-mail." in answer.content.decode()


def test_an_organiser_gives_other_roles(organiser):
    person = StaffFactory(roles=[Role.DOOR])

    organiser.post(f"{STAFF}{person.pk}/", {"roles": ["finance"]})

    assert User.objects.get(pk=person.pk).roles == [Role.FINANCE]


def test_an_organiser_closes_and_opens_an_account(organiser):
    person = StaffFactory()

    organiser.post(f"{STAFF}{person.pk}/close/")
    closed = User.objects.get(pk=person.pk).is_active
    organiser.post(f"{STAFF}{person.pk}/open/")

    assert (closed, User.objects.get(pk=person.pk).is_active) == (False, True)


def test_an_organiser_is_told_why_an_administrator_is_not_closed(organiser):
    administrator = StaffFactory(is_superuser=True)

    answer = organiser.post(f"{STAFF}{administrator.pk}/close/", follow=True)

    assert "Only an administrator can change it." in answer.content.decode()


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_of_staff_asks_the_same_questions_however_many_there_are(
    organiser, django_assert_max_num_queries, count
):
    StaffFactory.create_batch(count, roles=[Role.DESK, Role.DOOR])

    with django_assert_max_num_queries(6):  # one of them asks for the version of the site
        organiser.get(STAFF)


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ORGANISER}))
def test_only_organisers_see_the_staff(client_of, role):
    assert client_of(role).get(STAFF).status_code == 403
