"""What the board's scripts ask of the server; every answer is JSON."""

from collections.abc import Callable
from http import HTTPStatus

from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET, require_POST

from events.domain.board import board_facts, changes_since, edits_count, session_facts
from events.domain.moves import last_move_number
from events.domain.problems import CannotPlace, NothingToRedo, NothingToUndo, Overtaken, RoomOccupied, SessionMoved
from events.domain.timetable import days_of
from events.domain.undoing import redo_move, undo_move
from events.forms.moves import MoveForm, SearchForm, SinceForm, UnplaceForm
from events.models import Edition, Move, Session
from events.views.board import editor_required
from foundation.access.guards import staff_of
from foundation.i18n import active_language


@require_GET
@editor_required
def tell_changes(request: HttpRequest, pk: int) -> HttpResponse:
    """What is new since the board last asked; the whole board when rows were edited or it knows nothing."""
    edition = get_object_or_404(Edition, pk=pk)
    edits = edits_count()
    etag = f'"{last_move_number(edition)}-{edits}-{active_language()}"'
    if request.headers.get("If-None-Match") == etag:
        return HttpResponseNotModified(headers={"ETag": etag})
    form = SinceForm(request.GET)
    if form.is_valid() and form.cleaned_data["edits"] == edits:
        facts = changes_since(edition, staff_of(request), number=form.cleaned_data["since"], edits=edits)
    else:
        facts = {"whole": board_facts(edition, staff_of(request))}
    return JsonResponse(facts, json_dumps_params={"ensure_ascii": False}, headers={"ETag": etag})


@require_POST
@editor_required
def move_session(request: HttpRequest, pk: int, session: int) -> JsonResponse:
    row = _session(pk, session)
    form = MoveForm(request.POST, session=row, days=days_of(row.edition))
    return _answer(request, row, form)


@require_POST
@editor_required
def unplace_session(request: HttpRequest, pk: int, session: int) -> JsonResponse:
    row = _session(pk, session)
    return _answer(request, row, UnplaceForm(request.POST, session=row))


@require_POST
@editor_required
def undo(request: HttpRequest, pk: int) -> JsonResponse:
    return _step_back(request, pk, undo_move)


@require_POST
@editor_required
def redo(request: HttpRequest, pk: int) -> JsonResponse:
    return _step_back(request, pk, redo_move)


@require_GET
@editor_required
def find_sessions(request: HttpRequest, pk: int) -> JsonResponse:
    """Numbers of the sessions whose titles begin with these words, in any spelling."""
    edition = get_object_or_404(Edition, pk=pk)
    form = SearchForm(request.GET)
    if not form.is_valid():
        return JsonResponse({"found": []})
    found = Session.objects.filter(edition=edition).matching(form.cleaned_data["q"])
    return JsonResponse({"found": list(found.values_list("pk", flat=True))})


def _session(edition: int, pk: int) -> Session:
    return get_object_or_404(Session.objects.select_related("edition"), pk=pk, edition=edition)


def _answer(request: HttpRequest, session: Session, form: MoveForm | UnplaceForm) -> JsonResponse:
    if not form.is_valid():
        return _refused("form", _first_error(form), HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        form.carry_out(staff_of(request))
    except RoomOccupied as problem:
        return _refused("taken", str(problem), HTTPStatus.CONFLICT)
    except SessionMoved as problem:
        return _refused("stale", str(problem), HTTPStatus.CONFLICT, session=session_facts(session))
    except CannotPlace as problem:
        return _refused("place", str(problem), HTTPStatus.UNPROCESSABLE_ENTITY)
    return JsonResponse({"session": session_facts(session)})


def _step_back(request: HttpRequest, pk: int, step: Callable[..., Move]) -> JsonResponse:
    edition = get_object_or_404(Edition, pk=pk)
    try:
        move = step(edition, by=staff_of(request), anyway="anyway" in request.POST)
    except RoomOccupied as problem:
        return _refused("taken", str(problem), HTTPStatus.CONFLICT)
    except (CannotPlace, NothingToUndo, NothingToRedo, Overtaken) as problem:
        return _refused("overtaken", str(problem), HTTPStatus.CONFLICT)
    return JsonResponse({"session": session_facts(move.session) if move.session else None})


def _refused(code: str, message: str, status: HTTPStatus, **facts: object) -> JsonResponse:
    return JsonResponse({"code": code, "message": message, **facts}, status=status)


def _first_error(form: Form) -> str:
    return str(next(iter(form.errors.values()))[0])
