from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_http_methods, require_safe

from foundation.access.addresses import client_address
from foundation.access.limits import TooManyTries
from foundation.i18n import DEFAULT_LANGUAGE
from registrations.domain.finding import ask_for_links
from registrations.forms.finding import FindOrderForm


@require_http_methods(["GET", "HEAD", "POST"])
def find_order(request: HttpRequest) -> HttpResponse:
    form = FindOrderForm(request.POST if request.method == "POST" else None)
    if not form.is_valid():
        return show(request, form, status=400 if form.errors else 200)
    try:
        ask_for_links(form.cleaned_data["email"], language=_language(), asked_from=client_address(request))
    except TooManyTries as refusal:
        answer = show(request, form, status=429, until=refusal.until)
        answer.headers["Retry-After"] = str(refusal.seconds)
        return answer
    return redirect("registrations:links_sent")


def show(request: HttpRequest, form: FindOrderForm, *, status: int, **facts: object) -> HttpResponse:
    return render(request, "registrations/find_order.html", {"form": form, **facts}, status=status)


def _language() -> str:
    return get_language() or DEFAULT_LANGUAGE


@require_safe
def links_sent(request: HttpRequest) -> HttpResponse:
    return render(request, "registrations/links_sent.html")
