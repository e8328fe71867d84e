"""A person comes into the office and leaves it; wrong passwords are counted before they are checked."""

from datetime import timedelta
from typing import Final

from django.contrib.auth import authenticate, login, logout
from django.db import transaction
from django.http import HttpRequest

from foundation.access.addresses import client_address
from foundation.access.browsers import is_known_browser
from foundation.access.limits import Limit
from foundation.access.models import User
from foundation.audit.recording import record

STRETCH: Final = timedelta(minutes=10)
FROM_ADDRESS: Final = Limit("login from address", 30, STRETCH)
FROM_ADDRESS_AS_ACCOUNT: Final = Limit("login from address as account", 5, STRETCH)
AS_ACCOUNT: Final = Limit("login as account", 30, STRETCH)
FROM_KNOWN_BROWSER: Final = Limit("login from known browser", 10, STRETCH)
OWN_PASSWORD: Final = Limit("change of own password", 10, STRETCH)


def recognise(request: HttpRequest, *, email: str, password: str) -> User | None:
    """The person, if the password is theirs; takes as long when there is no such account."""
    tries = tries_of(request, email.lower())
    for limit, who in tries:
        limit.take(who)
    user = authenticate(request, username=email, password=password)
    if not isinstance(user, User):
        return None
    for limit, who in tries:
        limit.give_back(who)
    return user


def tries_of(request: HttpRequest, email: str) -> list[tuple[Limit, str]]:
    """A browser the person has used before is counted by itself: strangers' tries cannot lock it out."""
    if is_known_browser(request, email):
        return [(FROM_KNOWN_BROWSER, email)]
    address = client_address(request)
    return [(FROM_ADDRESS, address), (FROM_ADDRESS_AS_ACCOUNT, f"{address} {email}"), (AS_ACCOUNT, email)]


@transaction.atomic
def begin_session(request: HttpRequest, user: User) -> None:
    login(request, user)
    record(action="staff.signed_in", subject=user, actor=user)


@transaction.atomic
def end_session(request: HttpRequest, user: User) -> None:
    record(action="staff.signed_out", subject=user)
    logout(request)
