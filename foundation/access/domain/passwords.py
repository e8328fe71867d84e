"""A person's own password: set by a link from a mail, or changed by who knows the old one."""

from datetime import timedelta
from typing import Final
from uuid import uuid4

from django.contrib.auth import update_session_auth_hash
from django.db import transaction
from django.http import HttpRequest

from foundation.access.addresses import client_address
from foundation.access.emails import send_link
from foundation.access.limits import Limit
from foundation.access.links import Purpose
from foundation.access.models import User
from foundation.audit.recording import record
from foundation.jobs.requesting import request_job

PASSWORD_LINK: Final = "access.password_link"  # noqa: S105  # the name of a kind of job
OF_ACCOUNT: Final = Limit("password link of account", 3, timedelta(hours=1))
FROM_ADDRESS: Final = Limit("password link from address", 20, timedelta(hours=1))


def request_password_link(request: HttpRequest, email: str) -> None:
    """Does the same work whether or not there is such an account."""
    FROM_ADDRESS.take(client_address(request))
    OF_ACCOUNT.take(email.lower())
    user = User.objects.filter(email__iexact=email, is_active=True).first()
    request_job(PASSWORD_LINK, key=str(uuid4()), payload={"user": user.pk if user else None})


def send_password_link(user: User) -> None:
    send_link(user, Purpose.INVITATION if user.is_invited else Purpose.PASSWORD)


@transaction.atomic
def set_password(user: User, password: str) -> None:
    user.set_password(password)
    user.save(update_fields=["password"])
    user.end_sessions()
    record(action="staff.password_set", subject=user, actor=user)


@transaction.atomic
def change_password(request: HttpRequest, user: User, password: str) -> None:
    """The person stays signed in here and nowhere else."""
    set_password(user, password)
    update_session_auth_hash(request, user)


@transaction.atomic
def accept_invitation(user: User, *, name: str, language: str, password: str) -> None:
    user.name, user.language = name, language
    user.save(update_fields=["name", "language"])
    record(action="staff.invitation_accepted", subject=user, actor=user)
    set_password(user, password)
