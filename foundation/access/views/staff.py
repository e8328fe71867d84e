"""Organisers keep the staff's accounts."""

from collections.abc import Callable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from foundation.access.domain import staff as keeping
from foundation.access.domain.refusals import StaffRefusal
from foundation.access.forms.staff import InviteForm, RolesForm
from foundation.access.guards import role_required, staff_of
from foundation.access.models import User
from foundation.access.roles import Role

organisers_only = role_required(Role.ORGANISER)


@organisers_only
@require_safe
@never_cache
def staff(request: HttpRequest) -> HttpResponse:
    people = User.objects.with_roles().order_by("-is_active", "name", "email")
    return render(request, "access/staff.html", {"people": people})


@organisers_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invite(request: HttpRequest) -> HttpResponse:
    form = InviteForm(request.POST if request.method == "POST" else None, initial={"language": get_language()})
    if form.is_valid():
        try:
            user = keeping.invite_staff(**form.cleaned_data, by=staff_of(request))
        except StaffRefusal as refusal:
            form.add_error("email", str(refusal))
        else:
            messages.success(request, _("The invitation is on its way to %(email)s.") % {"email": user.email})
            return redirect("access:staff")
    return render(request, "access/invite.html", {"form": form}, status=400 if form.errors else 200)


@organisers_only
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def member(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    form = RolesForm(request.POST if request.method == "POST" else None, initial={"roles": person.roles})
    if form.is_valid():
        try:
            keeping.change_roles(person, form.cleaned_data["roles"], by=staff_of(request))
        except StaffRefusal as refusal:
            form.add_error("roles", str(refusal))
        else:
            messages.success(request, _("The roles are changed. The person must sign in again."))
            return redirect("access:member", pk)
    return render(request, "access/member.html", {"person": person, "form": form}, status=400 if form.errors else 200)


@organisers_only
@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    return change(request, pk, keeping.invite_again, _("The invitation is on its way once more."))


@organisers_only
@require_POST
def close_account(request: HttpRequest, pk: int) -> HttpResponse:
    return change(request, pk, keeping.close_account, _("The account is closed. The person is signed out everywhere."))


@organisers_only
@require_POST
def open_account(request: HttpRequest, pk: int) -> HttpResponse:
    return change(request, pk, keeping.open_account, _("The account is open again."))


def change(request: HttpRequest, pk: int, act: Callable[..., object], news: str) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    try:
        act(person, by=staff_of(request))
    except StaffRefusal as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, news)
    return redirect("access:member", pk)
