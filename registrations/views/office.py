from urllib.parse import urlencode

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from foundation.access.guards import role_required, staff_of
from foundation.access.roles import Role
from registrations.domain.cancelling import cancel_order
from registrations.domain.finding import request_links
from registrations.domain.listing import attendees_of
from registrations.forms.listing import ListForm
from registrations.models import Order

PAGE_SIZE = 50
ORDERS = Order.objects.select_related("edition")


@role_required(Role.ORGANISER, Role.DESK)
@require_safe
@never_cache
def registrations(request: HttpRequest) -> HttpResponse:
    form = ListForm(request.GET)
    form.is_valid()
    edition = form.chosen_edition
    if edition is None:
        raise Http404
    wanted = {name: form.cleaned_data.get(name, "") for name in ("q", "state")}
    attendees = attendees_of(edition, query=wanted["q"], state=wanted["state"])
    page = Paginator(attendees, PAGE_SIZE).get_page(request.GET.get("page"))
    query = urlencode({"edition": edition.slug} | wanted)
    context = {
        "form": form,
        "edition": edition,
        "page": page,
        "query": f"{query}&",
        "is_filtered": any(wanted.values()),
        "may_export": staff_of(request).has_role(Role.ORGANISER),
    }
    return render(request, "registrations/office/list.html", context)


@role_required(Role.ORGANISER, Role.DESK)
@require_safe
@never_cache
def registration(request: HttpRequest, pk: int) -> HttpResponse:
    order = get_object_or_404(ORDERS, pk=pk)
    attendees = order.attendees.select_related("registration_type", "organisation").order_by("pk")
    return render(request, "registrations/office/order.html", {"order": order, "attendees": attendees})


@role_required(Role.ORGANISER, Role.DESK)
@require_POST
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    order = cancel_order(get_object_or_404(ORDERS, pk=pk))
    messages.success(request, _("The order %(code)s is cancelled.") % {"code": order.code})
    return redirect("registrations:office_order", order.pk)


@role_required(Role.ORGANISER, Role.DESK)
@require_POST
def send_links(request: HttpRequest, pk: int) -> HttpResponse:
    order = get_object_or_404(ORDERS, pk=pk)
    request_links(order.email, language=order.language)
    messages.success(request, _("The link is on the way to %(address)s.") % {"address": order.email})
    return redirect("registrations:office_order", order.pk)
