from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from wagtail.admin.auth import permission_required

from events.domain.notices import Notice, notices_of
from events.domain.releases import pending
from events.forms.releases import NoticeForm
from events.models import Edition, NoticeDraft
from events.views.releasing import furniture


@permission_required("events.add_agendarelease")
def edit_notice(request: HttpRequest, pk: int, person: UUID) -> HttpResponse:
    """The message one person will get with the next release: read, reworded or held back."""
    edition = get_object_or_404(Edition, pk=pk)
    notice = _notice(edition, person)
    draft = notice.draft or NoticeDraft(edition=edition, person=person)
    words = {"subject": notice.subject, "opening": notice.opening}
    form = NoticeForm(request.POST or None, instance=draft, language=notice.language, initial=words)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, gettext("The message is kept for the next release."))
        return redirect("release_agenda", pk=pk)
    step = (reverse("release_agenda", args=[pk]), gettext("Release agenda"))
    page = {**furniture(edition, gettext("Message"), step), "notice": notice, "form": form}
    return render(request, "events/admin/notice.html", page)


def _notice(edition: Edition, person: UUID) -> Notice:
    wanted = [news for news in pending(edition).news if news.guid == str(person)]
    if not wanted:
        raise Http404
    return notices_of(edition, wanted)[0]
