from django.http import Http404, HttpRequest, StreamingHttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from events.formats.spreadsheet import csv_lines
from foundation.access.guards import role_required
from foundation.access.roles import Role
from registrations.domain.exporting import export_attendees
from registrations.domain.listing import attendees_of
from registrations.forms.listing import ListForm


@role_required(Role.ORGANISER)
@require_safe
@never_cache
def export(request: HttpRequest) -> StreamingHttpResponse:
    form = ListForm(request.GET)
    form.is_valid()
    edition = form.chosen_edition
    if edition is None:
        raise Http404
    wanted = attendees_of(edition, query=form.cleaned_data.get("q", ""), state=form.cleaned_data.get("state", ""))
    response = StreamingHttpResponse(
        csv_lines(export_attendees(edition, wanted)), content_type="text/csv; charset=utf-8"
    )
    response.headers["Content-Disposition"] = f'attachment; filename="{edition.slug}-attendees.csv"'
    return response
