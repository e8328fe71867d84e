from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from foundation.access.guards import role_required
from foundation.access.roles import Role
from registrations.domain.refusals import CapacityBelowUse
from registrations.domain.types import change_type
from registrations.forms.listing import ListForm
from registrations.forms.types import RegistrationTypeForm
from registrations.models import RegistrationType


@role_required(Role.ORGANISER)
@require_safe
@never_cache
def registration_types(request: HttpRequest) -> HttpResponse:
    form = ListForm(request.GET)
    form.is_valid()
    edition = form.chosen_edition
    if edition is None:
        raise Http404
    types = edition.registration_types.with_taken_count()
    return render(request, "registrations/office/types.html", {"edition": edition, "types": types, "form": form})


@role_required(Role.ORGANISER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def registration_type(request: HttpRequest, pk: int) -> HttpResponse:
    wanted = get_object_or_404(RegistrationType.objects.select_related("edition"), pk=pk)
    form = RegistrationTypeForm(request.POST if request.method == "POST" else None, instance=wanted)
    if form.is_valid() and _changed(form, pk):
        messages.success(request, _("“%(type)s” is saved.") % {"type": form.instance})
        return redirect(f"{reverse('registrations:types')}?edition={wanted.edition.slug}")
    context = {"form": form, "type": wanted, "edition": wanted.edition}
    return render(request, "registrations/office/type.html", context, status=400 if form.errors else 200)


def _changed(form: RegistrationTypeForm, pk: int) -> bool:
    try:
        change_type(RegistrationType(pk=pk), **form.cleaned_data)
    except CapacityBelowUse as refusal:
        form.add_error("capacity", str(refusal))
        return False
    return True
