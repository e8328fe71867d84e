"""Pages on which people set their own password."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from foundation.access.domain import passwords
from foundation.access.domain.signing import OWN_PASSWORD
from foundation.access.forms.passwords import AcceptForm, AskForLinkForm, ChangePasswordForm, NewPasswordForm
from foundation.access.guards import staff_of, staff_only
from foundation.access.limits import guess_limited
from foundation.access.links import LinkSpent, Purpose, person_behind
from foundation.access.models import User
from foundation.access.views.signing import admitted

form_page = require_http_methods(["GET", "HEAD", "POST"])


@staff_only
@form_page
@never_cache
@sensitive_post_parameters()
def change_password(request: HttpRequest) -> HttpResponse:
    user = staff_of(request)
    if request.method == "POST":
        OWN_PASSWORD.take(str(user.pk))
    form = ChangePasswordForm(user, request.POST if request.method == "POST" else None)
    if form.is_valid():
        passwords.change_password(request, user, form.cleaned_data["password"])
        messages.success(request, _("Your password is changed. All other browsers are signed out."))
        return redirect("access:office")
    return render(request, "access/password.html", {"form": form}, status=400 if form.errors else 200)


@form_page
@never_cache
def ask_for_link(request: HttpRequest) -> HttpResponse:
    form = AskForLinkForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        passwords.request_password_link(request, form.cleaned_data["email"])
        return redirect("access:link_sent")
    return render(request, "access/ask_for_link.html", {"form": form}, status=400 if form.errors else 200)


@require_safe
def link_sent(request: HttpRequest) -> HttpResponse:
    return render(request, "access/link_sent.html")


PersonView = Callable[[HttpRequest, User], HttpResponse]


LinkView = Callable[[HttpRequest, str], HttpResponseBase]


def behind_link(purpose: Purpose) -> Callable[[PersonView], LinkView]:
    """A link that was used, replaced or forged opens a page that says how to get another."""

    def guard(view: PersonView) -> LinkView:
        @form_page
        @never_cache
        @sensitive_post_parameters()
        @guess_limited("staff link")
        @wraps(view)
        def guarded(request: HttpRequest, /, link: str) -> HttpResponse:
            try:
                person = person_behind(link, purpose)
            except LinkSpent:
                return render(request, "access/link_spent.html", status=404)
            return view(request, person)

        return guarded

    return guard


@behind_link(Purpose.PASSWORD)
def new_password(request: HttpRequest, person: User) -> HttpResponse:
    form = NewPasswordForm(person, request.POST if request.method == "POST" else None)
    if form.is_valid():
        passwords.set_password(person, form.cleaned_data["password"])
        return admitted(request, person, "access:office")
    return render(request, "access/new_password.html", {"form": form}, status=400 if form.errors else 200)


@behind_link(Purpose.INVITATION)
def accept(request: HttpRequest, person: User) -> HttpResponse:
    form = AcceptForm(person, request.POST if request.method == "POST" else None, initial={"language": person.language})
    if form.is_valid():
        given = form.cleaned_data
        passwords.accept_invitation(person, name=given["name"], language=given["language"], password=given["password"])
        return admitted(request, person, "access:office")
    return render(request, "access/accept.html", {"form": form, "person": person}, status=400 if form.errors else 200)
