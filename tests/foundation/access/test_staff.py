import re

import pytest
from django.core.exceptions import PermissionDenied

from foundation.access.domain.refusals import AdministratorsOnly, AlreadyStaff, OwnAccount
from foundation.access.domain.staff import change_roles, close_account, invite_again, invite_staff, open_account
from foundation.access.models import User
from foundation.access.roles import Role
from foundation.audit.models import Entry
from foundation.mail.models import Message
from tests.factories.access import PASSWORD, StaffFactory

pytestmark = pytest.mark.django_db
CHOSEN = "the bridge over the river"


@pytest.fixture
def organiser():
    return StaffFactory(roles=[Role.ORGANISER])


def invite(organiser, email="sara@example.org", roles=(Role.DESK,), language="ckb"):
    return invite_staff(email, roles=roles, language=language, by=organiser)


def link_of(message):
    return re.search(r"http://testserver(/\S+)", message.text)[1]


def accept(client, address, **changes):
    return client.post(address, {"name": "سارا", "language": "ckb", "password": CHOSEN, "again": CHOSEN, **changes})


def test_an_invited_person_gets_a_mail_in_their_language_and_opens_their_account(organiser, client):
    user = invite(organiser)

    answer = accept(client, link_of(Message.objects.get()))

    user.refresh_from_db()
    assert answer.headers["Location"] == "/ckb/office/"
    assert (user.name, user.roles, user.check_password(CHOSEN)) == ("سارا", [Role.DESK], True)
    assert Message.objects.get().language == "ckb"


def test_an_invitation_works_once(organiser, client):
    invite(organiser)
    address = link_of(Message.objects.get())
    accept(client, address)

    answer = accept(client, address, password=CHOSEN * 2, again=CHOSEN * 2)

    assert answer.status_code == 404
    assert User.objects.get(email="sara@example.org").check_password(CHOSEN)


def test_a_second_invitation_ends_the_first(organiser, client):
    user = invite(organiser)
    first = link_of(Message.objects.get())

    invite_again(user, by=organiser)

    assert client.get(first).status_code == 404
    assert client.get(link_of(Message.objects.latest("pk"))).status_code == 200


def test_an_invited_person_cannot_sign_in_before_choosing_a_password(organiser, client):
    invite(organiser)

    assert client.post("/en/office/login/", {"email": "sara@example.org", "password": "x"}).status_code == 400


@pytest.mark.parametrize("email", ["sara@example.org", "SARA@example.org"])
def test_nobody_is_invited_twice_under_one_address(organiser, email):
    invite(organiser)

    with pytest.raises(AlreadyStaff):
        invite(organiser, email=email)

    assert Message.objects.count() == 1


def test_a_change_of_roles_counts_at_once_and_signs_the_person_out(organiser, client):
    user = StaffFactory(roles=[Role.DOOR])
    client.force_login(user)

    change_roles(user, [Role.DESK], by=organiser)

    assert User.objects.get(pk=user.pk).roles == [Role.DESK]
    assert client.get("/en/office/").status_code == 302


def test_sessions_from_before_a_role_was_lost_do_not_come_back_with_it(organiser, client):
    user = StaffFactory(roles=[Role.DOOR])
    client.force_login(user)

    change_roles(user, [], by=organiser)
    change_roles(user, [Role.DOOR], by=organiser)

    assert client.get("/en/office/").status_code == 302


def test_a_closed_account_cannot_sign_in_until_it_is_opened(organiser, client):
    user = StaffFactory()
    given = {"email": user.email, "password": PASSWORD}

    close_account(user, by=organiser)
    refused = client.post("/en/office/login/", given)
    open_account(user, by=organiser)

    assert (refused.status_code, client.post("/en/office/login/", given).status_code) == (400, 302)


@pytest.mark.parametrize("act", [close_account, invite_again, lambda user, by: change_roles(user, [], by=by)])
def test_organisers_cannot_shut_themselves_out(organiser, act):
    with pytest.raises(OwnAccount):
        act(organiser, by=organiser)


@pytest.mark.parametrize("act", [close_account, lambda user, by: change_roles(user, [Role.DOOR], by=by)])
def test_an_administrators_account_is_changed_by_administrators_only(organiser, act):
    administrator, another = StaffFactory.create_batch(2, is_superuser=True)

    with pytest.raises(AdministratorsOnly):
        act(administrator, by=organiser)

    act(administrator, by=another)


def test_whoever_has_just_lost_the_role_changes_nobody_any_more(organiser):
    rival, victim = StaffFactory(roles=[Role.ORGANISER]), StaffFactory(roles=[Role.DESK])
    assert rival.has_role(Role.ORGANISER)
    change_roles(rival, [], by=organiser)

    with pytest.raises(PermissionDenied):
        change_roles(victim, [], by=rival)

    assert User.objects.get(pk=victim.pk).roles == [Role.DESK]


def test_every_change_of_an_account_is_written_down(organiser):
    user = invite(organiser)
    change_roles(user, [Role.DOOR, Role.DESK], by=organiser)
    close_account(user, by=organiser)
    close_account(user, by=organiser)
    open_account(user, by=organiser)

    assert list(Entry.objects.values_list("action", "facts").order_by("pk")) == [
        ("staff.invited", {"roles": ["desk"]}),
        ("staff.roles_changed", {"roles": ["desk", "door"]}),
        ("staff.account_closed", {}),
        ("staff.account_opened", {}),
    ]
    assert set(Entry.objects.values_list("actor", "subject_id")) == {(f"user:{organiser.pk}", str(user.pk))}
