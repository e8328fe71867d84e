from collections.abc import Sequence
from typing import TypeVar

from django.http import Http404, HttpRequest, JsonResponse
from ninja import Query
from ninja.errors import ValidationError

from events.api.answers import PublicApi
from events.api.schemas import (
    EditionOut,
    EditionsOut,
    PageIn,
    RoomsOut,
    SessionOut,
    SessionsIn,
    SessionsOut,
    SpeakerOut,
    SpeakersOut,
    ThemesOut,
)
from events.api.telling import told_edition, told_room, told_session, told_speaker, told_theme
from events.domain.agenda import Agenda
from events.domain.editions import PublicEdition, public_edition, public_editions
from events.domain.narrowing import Narrowing
from events.domain.references import materials_of
from events.domain.releases import released_agenda
from events.models import Edition

Row = TypeVar("Row")

public_api = PublicApi(
    title="e-Iraq conference",
    version="1",
    description="The released programme of each edition, to be read only. Every text comes in Arabic (ar), "
    "Sorani Kurdish (ckb) and English (en), and is empty where it is not written.",
    urls_namespace="public-api",
)


@public_api.exception_handler(ValidationError)
def say_what_is_wrong(_request: HttpRequest, problem: ValidationError) -> JsonResponse:
    """The places and kinds of the faults; what was sent is not sent back."""
    faults = [{"where": list(fault["loc"]), "what": fault["type"]} for fault in problem.errors]
    return JsonResponse({"faults": faults}, status=422, headers={"Access-Control-Allow-Origin": "*"})


@public_api.get("/editions/", response=EditionsOut, summary="Editions, the newest first")
def editions(request: HttpRequest, page: Query[PageIn]) -> EditionsOut:
    found = public_editions()
    return EditionsOut(count=len(found), items=[told_edition(one) for one in _part(found, page)])


@public_api.get("/editions/{slug:edition}/", response=EditionOut, summary="One edition")
def edition(request: HttpRequest, edition: str) -> EditionOut:
    found, agenda = _asked(edition)
    return told_edition(PublicEdition(found, agenda.number, agenda.released_at))


@public_api.get("/editions/{slug:edition}/sessions/", response=SessionsOut, summary="Sessions in the order of time")
def sessions(request: HttpRequest, edition: str, wanted: Query[SessionsIn]) -> SessionsOut:
    row, agenda = _asked(edition)
    found = Narrowing(**wanted.dict(exclude={"limit", "offset"})).sessions(agenda)
    materials = materials_of(row)
    shown = [told_session(one, agenda, materials.get(one.guid, [])) for one in _part(found, wanted)]
    return SessionsOut(count=len(found), items=shown)


@public_api.get("/editions/{slug:edition}/sessions/{slug:key}/", response=SessionOut, summary="One session")
def session(request: HttpRequest, edition: str, key: str) -> SessionOut:
    row, agenda = _asked(edition)
    found = _found(agenda.session(key))
    return told_session(found, agenda, materials_of(row).get(found.guid, []))


@public_api.get("/editions/{slug:edition}/speakers/", response=SpeakersOut, summary="Speakers by name")
def speakers(request: HttpRequest, edition: str, page: Query[PageIn]) -> SpeakersOut:
    _row, agenda = _asked(edition)
    shown = [told_speaker(one, agenda) for one in _part(agenda.people, page)]
    return SpeakersOut(count=len(agenda.people), items=shown)


@public_api.get("/editions/{slug:edition}/speakers/{slug:key}/", response=SpeakerOut, summary="One speaker")
def speaker(request: HttpRequest, edition: str, key: str) -> SpeakerOut:
    _row, agenda = _asked(edition)
    return told_speaker(_found(agenda.person(key)), agenda)


@public_api.get("/editions/{slug:edition}/rooms/", response=RoomsOut, summary="Rooms in their order")
def rooms(request: HttpRequest, edition: str, page: Query[PageIn]) -> RoomsOut:
    _row, agenda = _asked(edition)
    return RoomsOut(count=len(agenda.rooms), items=[told_room(one, agenda) for one in _part(agenda.rooms, page)])


@public_api.get("/editions/{slug:edition}/themes/", response=ThemesOut, summary="Themes in their order")
def themes(request: HttpRequest, edition: str, page: Query[PageIn]) -> ThemesOut:
    _row, agenda = _asked(edition)
    return ThemesOut(count=len(agenda.themes), items=[told_theme(one) for one in _part(agenda.themes, page)])


def _asked(slug: str) -> tuple[Edition, Agenda]:
    edition = public_edition(slug)
    return edition, released_agenda(edition)


def _part(rows: Sequence[Row], page: PageIn) -> Sequence[Row]:
    return rows[page.offset : page.offset + page.limit]


def _found(row: Row | None) -> Row:
    if row is None:
        raise Http404
    return row
