import uuid
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from badges.domain.admitting import Reading, record_scan
from badges.forms import ScanForm
from badges.models import Gate, Verdict
from badges.views.door_words import door_words, reason_of, title_of
from foundation.access.guards import role_required
from foundation.access.models import User
from foundation.access.roles import DOOR_ROLES
from foundation.i18n import LANGUAGES, language_name


@require_GET
@never_cache
@role_required(*DOOR_ROLES)
def door(request: HttpRequest) -> HttpResponse:
    language = request.GET.get("language", "")
    if language in LANGUAGES:
        return remember_language(request, language)
    return show_door(request)


@require_POST
@never_cache
@role_required(*DOOR_ROLES)
def scan(request: HttpRequest) -> HttpResponse:
    """The typed code's way without a script."""
    form = ScanForm(request.POST)
    if not form.is_valid():
        return show_door(request, status=HTTPStatus.UNPROCESSABLE_ENTITY)
    by = request.user if isinstance(request.user, User) else None
    now = timezone.now()
    scan = record_scan(Reading(**form.cleaned_data, scanned_at=now, sent_at=now), by=by)
    context = {"scan": scan, "title": title_of(Verdict(scan.verdict)), "reason": reason_of(scan)}
    return render(request, "badges/door_verdict.html", context)


def show_door(request: HttpRequest, *, status: int = HTTPStatus.OK) -> HttpResponse:
    gates = list(Gate.objects.open())
    time_zone = gates[0].zone.edition.time_zone if gates else settings.TIME_ZONE
    context = {
        "gates": gates,
        "chosen_gate": request.POST.get("gate") or request.GET.get("gate"),
        "is_unread": status != HTTPStatus.OK,
        "reading_id": uuid.uuid4(),
        "words": door_words(time_zone),
        "languages": [(code, language_name(code)) for code in LANGUAGES],
    }
    return render(request, "badges/door.html", context, status=status)


def remember_language(request: HttpRequest, language: str) -> HttpResponse:
    response = HttpResponseRedirect(request.path)
    response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=365 * 24 * 3600, samesite="Lax", httponly=True)
    return response
