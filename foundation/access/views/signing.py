"""The way into the office and out of it."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from foundation.access.browsers import remember_browser
from foundation.access.domain.signing import begin_session, end_session
from foundation.access.forms.signing import LoginForm
from foundation.access.models import User
from foundation.access.returning import next_address


@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    onward = next_address(request, default=settings.LOGIN_REDIRECT_URL)
    if isinstance(request.user, User):
        return redirect(onward)
    form = LoginForm(request, request.POST if request.method == "POST" else None)
    if form.is_valid() and form.user:
        return admitted(request, form.user, onward)
    return render(request, "access/login.html", {"form": form, "next": onward}, status=400 if form.errors else 200)


def admitted(request: HttpRequest, user: User, onward: str) -> HttpResponse:
    begin_session(request, user)
    answer = redirect(onward)
    remember_browser(request, answer, user)
    return answer


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    if isinstance(request.user, User):
        end_session(request, request.user)
    return redirect("access:login")
