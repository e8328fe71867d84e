"""Organisers invite staff, give them roles, close and open their accounts; each change ends the person's sessions."""

from collections.abc import Iterable

from django.contrib.auth.models import Group
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from foundation.access.domain.refusals import AdministratorsOnly, AlreadyStaff, OwnAccount
from foundation.access.emails import send_link
from foundation.access.links import Purpose
from foundation.access.models import User
from foundation.access.roles import Role
from foundation.audit.recording import record


@transaction.atomic
def invite_staff(email: str, *, roles: Iterable[str], language: str, by: User) -> User:
    user = new_account(email, language)
    give_roles(user, roles)
    record(action="staff.invited", subject=user, actor=by, roles=sorted(user.role_names))
    send_link(user, Purpose.INVITATION)
    return user


def new_account(email: str, language: str) -> User:
    if User.objects.filter(email__iexact=email).exists():
        raise AlreadyStaff
    try:
        with transaction.atomic():
            return User.objects.create_user(email, language=language)
    except IntegrityError as problem:
        raise AlreadyStaff from problem


@transaction.atomic
def invite_again(user: User, *, by: User) -> None:
    """The earlier invitation stops working."""
    user = locked(user, by)
    user.end_sessions()
    record(action="staff.invited_again", subject=user, actor=by)
    send_link(user, Purpose.INVITATION)


@transaction.atomic
def change_roles(user: User, roles: Iterable[str], *, by: User) -> User:
    user = locked(user, by)
    give_roles(user, roles)
    user.end_sessions()
    record(action="staff.roles_changed", subject=user, actor=by, roles=sorted(user.role_names))
    return user


@transaction.atomic
def close_account(user: User, *, by: User) -> User:
    return set_active(user, by=by, is_active=False)


@transaction.atomic
def open_account(user: User, *, by: User) -> User:
    return set_active(user, by=by, is_active=True)


def set_active(user: User, *, by: User, is_active: bool) -> User:
    user = locked(user, by)
    if user.is_active == is_active:
        return user
    user.is_active = is_active
    user.save(update_fields=["is_active"])
    user.end_sessions()
    record(action="staff.account_opened" if is_active else "staff.account_closed", subject=user, actor=by)
    return user


def locked(user: User, by: User) -> User:
    """Two organisers who take the role from each other at one moment: the second finds it gone."""
    rows = {row.pk: row for row in User.objects.select_for_update().filter(pk__in=[user.pk, by.pk]).order_by("pk")}
    if user.pk == by.pk:
        raise OwnAccount
    if not rows[by.pk].has_role(Role.ORGANISER):
        raise PermissionDenied
    if rows[user.pk].is_superuser and not rows[by.pk].is_superuser:
        raise AdministratorsOnly
    return rows[user.pk]


def give_roles(user: User, roles: Iterable[str]) -> None:
    user.groups.set(Group.objects.filter(name__in=set(roles) & set(Role.values)))
    user.forget_roles()
