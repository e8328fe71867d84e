"""Who may enter a view."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase

from foundation.access.models import User
from foundation.access.roles import Role

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def role_required(*roles: Role) -> Callable[[View[P]], View[P]]:
    """Strangers go to the login page, staff without one of the roles get 403."""

    def guard(view: View[P]) -> View[P]:
        @wraps(view)
        def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
            if not staff_of(request).has_role(*roles):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        return staff_only(guarded)

    return guard


def staff_only(view: View[P]) -> View[P]:
    """Whoever has an account, with or without roles."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not isinstance(request.user, User):
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    return guarded


def staff_of(request: HttpRequest) -> User:
    """The account behind a request that a guard let in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
