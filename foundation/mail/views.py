from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from foundation.mail.models import Attachment, Message

PAGE_SIZE = 50
Options = ParamSpec("Options")
View = Callable[Concatenate[HttpRequest, Options], HttpResponse]


def demo_only(view: View[Options]) -> View[Options]:
    """Mails hold secret links: anywhere but in a demo the mailbox does not exist."""

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: Options.args, **options: Options.kwargs) -> HttpResponse:
        if not settings.IS_DEMO:
            raise Http404
        return view(request, *args, **options)

    return never_cache(require_safe(guarded))


@demo_only
def mailbox(request: HttpRequest) -> HttpResponse:
    page = Paginator(Message.objects.defer("text", "html"), PAGE_SIZE).get_page(request.GET.get("page"))
    return render(request, "mail/mailbox.html", {"page": page})


@demo_only
def message(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Message, pk=pk)
    attachments = found.attachments.defer("content")
    return render(request, "mail/message.html", {"message": found, "attachments": attachments})


@demo_only
def attachment(request: HttpRequest, pk: int) -> HttpResponse:
    found = get_object_or_404(Attachment, pk=pk)
    answer = HttpResponse(bytes(found.content), content_type=found.content_type)
    answer["Content-Disposition"] = content_disposition_header(as_attachment=True, filename=found.name) or "attachment"
    return answer
