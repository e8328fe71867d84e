from django.http import HttpRequest, HttpResponse, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from foundation.health.domain.readiness import FINE, ask_all


@require_safe
@never_cache
def healthz(request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok", content_type="text/plain")


@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    parts = ask_all()
    down = [name for name, answer in parts.items() if answer != FINE]
    return JsonResponse({"ready": not down, "down": down, "parts": parts}, status=503 if down else 200)
