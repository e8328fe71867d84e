from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from badges.domain.reading import Unreadable, find_badge, normal_code
from badges.models import Badge


@require_GET
@never_cache
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Whether a badge is genuine and valid; says nothing about its holder but the category."""
    try:
        badge = find_badge(normal_code(code), among=Badge.objects.for_verification())
    except Unreadable:
        badge = None
    return render(request, "badges/verify.html", {"badge": badge})
