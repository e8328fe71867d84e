"""Pictures that editors uploaded: served by this program, in the demo as behind a proxy."""

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe
from django.views.static import serve

SHOWN = ("images/",)
ORIGINALS = ("original_images/",)
PICTURES = {"image/avif", "image/gif", "image/jpeg", "image/png", "image/webp"}
DAY = 24 * 3600


@require_safe
def picture(request: HttpRequest, name: str) -> HttpResponseBase:
    """Only what was made for pages; originals, which may tell where they were taken, are for editors."""
    is_shown = name.startswith(SHOWN)
    if not is_shown and not (name.startswith(ORIGINALS) and is_editor(request)):
        raise Http404
    answer = serve(request, name, document_root=str(settings.MEDIA_ROOT))
    answer.headers["Cache-Control"] = f"public, max-age={DAY}" if is_shown else "private, no-store"
    if isinstance(answer, FileResponse):
        answer.headers["Content-Disposition"] = disposition(answer)
    return answer


def is_editor(request: HttpRequest) -> bool:
    return request.user.has_perm("wagtailadmin.access_admin")


def disposition(answer: FileResponse) -> str:
    return "inline" if answer.headers["Content-Type"] in PICTURES else "attachment"
