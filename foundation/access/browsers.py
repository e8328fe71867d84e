"""Browsers in which a person has signed in before."""

from datetime import timedelta
from typing import Final

from django.http import HttpRequest, HttpResponseBase
from django.utils.crypto import constant_time_compare, salted_hmac

from foundation.access.models import User

COOKIE: Final = "known_browser"
LIFETIME: Final = timedelta(days=180)


def is_known_browser(request: HttpRequest, email: str) -> bool:
    return constant_time_compare(request.COOKIES.get(COOKIE, ""), mark_of(email))


def remember_browser(request: HttpRequest, response: HttpResponseBase, user: User) -> None:
    response.set_cookie(
        COOKIE, mark_of(user.email), max_age=LIFETIME, secure=request.is_secure(), httponly=True, samesite="Lax"
    )


def mark_of(email: str) -> str:
    return salted_hmac("foundation.access.browsers", email.lower(), algorithm="sha256").hexdigest()
