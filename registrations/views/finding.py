from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from foundation.i18n import DEFAULT_LANGUAGE
from registrations.domain.finding import request_links
from registrations.forms.finding import FindOrderForm


@require_http_methods(["GET", "HEAD", "POST"])
def find_order(request: HttpRequest) -> HttpResponse:
    form = FindOrderForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return render(request, "registrations/find_order.html", {"form": form}, status=400 if form.errors else 200)
    request_links(form.cleaned_data["email"], language=get_language() or DEFAULT_LANGUAGE)
    return redirect("registrations:links_sent")


@require_safe
def links_sent(request: HttpRequest) -> HttpResponse:
    return render(request, "registrations/links_sent.html")
