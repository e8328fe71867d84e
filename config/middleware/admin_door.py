"""Who comes through the door of Wagtail's admin: all others are told so, instead of asked to sign in again."""

from collections.abc import Callable

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect

from foundation.access.models import User

ADMIN = "/admin/"
OWN_OFFICE = {"/admin/users/": "access:staff", "/admin/groups/": "access:staff"}
SIGN_IN = "/admin/login/"
PERMISSION = "wagtailadmin.access_admin"


class AdminDoor:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not request.path.startswith(ADMIN):
            return self.get_response(request)
        return self.refusal(request) or self.get_response(request)

    def refusal(self, request: HttpRequest) -> HttpResponse | None:
        if not isinstance(request.user, User):
            return redirect_to_login(ADMIN if request.path == SIGN_IN else request.get_full_path())
        if not request.user.has_perm(PERMISSION):
            raise PermissionDenied
        return self.moved(request)

    def moved(self, request: HttpRequest) -> HttpResponse | None:
        """Staff accounts are kept in the office, where every change is recorded."""
        for prefix, name in OWN_OFFICE.items():
            if request.path.startswith(prefix):
                return redirect(name)
        return None
