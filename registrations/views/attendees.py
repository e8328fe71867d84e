from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from foundation.access.guards import role_required
from foundation.access.roles import Role
from registrations.domain.changing import change_attendee
from registrations.domain.directory import directory
from registrations.domain.refusals import AttendeeWithdrawn
from registrations.forms.person import PersonForm
from registrations.models import Attendee

ATTENDEES = Attendee.objects.select_related("order", "edition")


@role_required(Role.ORGANISER, Role.DESK)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def attendee(request: HttpRequest, pk: int) -> HttpResponse:
    wanted = get_object_or_404(ATTENDEES, pk=pk)
    form = PersonForm(request.POST if request.method == "POST" else None, initial=as_written(wanted))
    if form.is_valid() and _changed(form, wanted):
        messages.success(request, _("“%(name)s” is saved.") % {"name": form.cleaned_data["name"]})
        return redirect("registrations:office_order", wanted.order_id)
    context = {"form": form, "attendee": wanted, "directory": directory(wanted.edition)}
    return render(request, "registrations/office/attendee.html", context, status=400 if form.errors else 200)


def as_written(attendee: Attendee) -> dict[str, str]:
    fields = ("name", "latin_name", "position", "email", "phone")
    return {field: getattr(attendee, field) for field in fields} | {"organisation": attendee.organisation_name}


def _changed(form: PersonForm, attendee: Attendee) -> bool:
    try:
        change_attendee(attendee, form.person(attendee.language))
    except AttendeeWithdrawn as refusal:
        form.add_error(None, str(refusal))
        return False
    return True
