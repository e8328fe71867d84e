from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from events.domain.releases import released_agenda
from events.formats.calendar import CALENDAR_TYPE
from foundation.access.limits import guess_limited
from registrations.domain.cancelling import cancel_order as cancel
from registrations.formats.calendar import calendar_of
from registrations.models import Order
from registrations.views.privacy import private_page

ORDERS = Order.objects.select_related("edition__venue")


@require_safe
@private_page
@guess_limited("order")
def order_page(request: HttpRequest, secret: str) -> HttpResponse:
    order = get_object_or_404(ORDERS, secret=secret)
    attendees = order.attendees.select_related("registration_type").order_by("pk")
    context = {"order": order, "edition": order.edition, "attendees": attendees}
    return render(request, "registrations/order.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@private_page
@guess_limited("order")
def cancel_order(request: HttpRequest, secret: str) -> HttpResponse:
    order = get_object_or_404(ORDERS, secret=secret)
    if request.method == "POST":
        cancel(order)
    if request.method == "POST" or order.is_cancelled:
        return redirect("registrations:order", secret)
    response = render(request, "registrations/cancel.html", {"order": order, "edition": order.edition})
    response.headers["Referrer-Policy"] = "same-origin"  # without any referrer browsers name no origin and CSRF refuses
    return response


@require_safe
@private_page
@guess_limited("order")
def order_calendar(request: HttpRequest, secret: str) -> HttpResponse:
    order = get_object_or_404(ORDERS, secret=secret)
    content = calendar_of(order, released_agenda(order.edition))
    disposition = f'attachment; filename="{order.edition.slug}.ics"'
    return HttpResponse(content, content_type=CALENDAR_TYPE, headers={"Content-Disposition": disposition})
