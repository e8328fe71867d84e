from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from wagtail.admin.auth import permission_required

from cms.domain.previews import previewed_page
from events.domain.agenda import Agenda
from events.domain.contents import thaw
from events.domain.releases import agenda_of, next_content, showing
from events.models import Edition

URLCONF = "cms.urls.edition"


@require_safe
@never_cache
@permission_required("events.view_agendarelease")
def preview(request: HttpRequest, pk: str, which: str, language: str, below: str) -> HttpResponse:
    """The agenda and what belongs to it as a visitor would see them; nothing of it is kept for others."""
    edition = get_object_or_404(Edition.objects.select_related("venue"), pk=pk)
    try:
        view, args, kwargs = resolve(f"/{below or 'agenda/'}", urlconf=URLCONF)
    except Resolver404 as unknown:
        raise Http404 from unknown
    request.is_preview = True  # type: ignore[attr-defined]  # as Wagtail marks its own previews
    request.previewed = which  # type: ignore[attr-defined]
    with translation.override(language), showing(edition, _agenda(edition, which)):
        base = reverse("preview_agenda", args=[pk, which, language, ""])
        answer: HttpResponse = view(previewed_page(edition, language, base), request, *args, **kwargs)
    return answer


def _agenda(edition: Edition, which: str) -> Agenda:
    if which == "draft":
        return thaw(next_content(edition))
    return agenda_of(get_object_or_404(edition.releases.select_related("edition"), number=which))
