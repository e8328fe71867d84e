from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from badges.domain.reading import Unreadable, badge_named, find_badge, normal_code
from badges.models import Badge
from foundation.statements import Statement

TO_VERIFY = Statement(lambda: badge_named(Badge.objects.for_verification()))


@require_GET
@never_cache
def verify(request: HttpRequest, code: str) -> HttpResponse:
    """Whether a badge is genuine and valid; says nothing about its holder but the category."""
    try:
        badge = find_badge(normal_code(code), among=TO_VERIFY)
    except Unreadable:
        badge = None
    return render(request, "badges/verify.html", {"badge": badge})
