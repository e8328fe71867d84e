from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from badges.models import Badge
from foundation.access.limits import guess_limited
from registrations.models import Order


@require_GET
@never_cache
@guess_limited("order")
def badges_of_order(request: HttpRequest, secret: str) -> HttpResponse:
    """The badge part of an order's page: a fragment for HTMX, a page of its own without."""
    order = get_object_or_404(Order.objects.select_related("edition"), secret=secret)
    badges = Badge.objects.live().filter(attendee__order=order).select_related("attendee")
    context = {
        "order": order,
        "badges": badges,
        "is_waiting": not order.is_cancelled and any(badge.drawn_at is None for badge in badges),
    }
    is_fragment = request.headers.get("HX-Request") == "true"
    return render(request, "badges/_of_order.html" if is_fragment else "badges/of_order.html", context)


@require_GET
@never_cache
@guess_limited("order")
def badge_document(request: HttpRequest, secret: str, pk: int) -> FileResponse:
    badge = get_object_or_404(Badge.objects.live(), pk=pk, attendee__order__secret=secret)
    if badge.drawn_at is None:
        raise Http404
    content = storages["documents"].open(badge.document)
    return FileResponse(content, filename=f"badge-{badge.number}.pdf", content_type="application/pdf")
