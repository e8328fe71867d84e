"""The office's home: what each person may enter."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from foundation.access.guards import staff_of, staff_only
from foundation.access.models import User
from foundation.access.office import office_entries


@never_cache
@require_safe
@staff_only
def home(request: HttpRequest) -> HttpResponse:
    return render(request, "access/office.html", {"entries": office_entries(staff_of(request))})


@never_cache
@require_safe
def enter_office(request: HttpRequest) -> HttpResponse:
    """From the address without a language to the one in the person's."""
    user = request.user
    with translation.override(user.language if isinstance(user, User) else translation.get_language()):
        return redirect(reverse("access:office"))
