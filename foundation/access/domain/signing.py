"""A person comes into the office and leaves it."""

from django.contrib.auth import login, logout
from django.db import transaction
from django.http import HttpRequest

from foundation.access.models import User
from foundation.audit.recording import record


@transaction.atomic
def begin_session(request: HttpRequest, user: User) -> None:
    login(request, user)
    record(action="staff.signed_in", subject=user, actor=user)


@transaction.atomic
def end_session(request: HttpRequest, user: User) -> None:
    record(action="staff.signed_out", subject=user)
    logout(request)
