from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Status
from ninja.errors import ValidationError
from ninja.security import SessionAuth

from badges.api.schemas import BatchIn, BatchOut, told
from badges.domain.admitting import Reading, record_scan
from badges.domain.doors import gates_to_read_at
from foundation.access.models import User
from foundation.access.roles import DOOR_ROLES


class DoorStaff(SessionAuth):
    """A signed-in member of the door's staff; a forged form from elsewhere fails on its CSRF token."""

    def authenticate(self, request: HttpRequest, _key: str | None) -> User | None:
        user = request.user
        return user if isinstance(user, User) and user.has_role(*DOOR_ROLES) else None


door_api = NinjaAPI(title="Door", version="1", urls_namespace="door-api", auth=DoorStaff())


@door_api.exception_handler(ValidationError)
def say_what_is_wrong(_request: HttpRequest, problem: ValidationError) -> JsonResponse:
    """The places and kinds of the faults, without the input: it may hold what no encoding can carry."""
    faults = [{"where": list(fault["loc"]), "what": fault["type"]} for fault in problem.errors]
    return JsonResponse({"detail": _("The message from the door is malformed."), "faults": faults}, status=422)


@door_api.post("/scans/", response={200: BatchOut, 422: dict[str, str]}, summary="Record scans")
def record_scans(request: HttpRequest, batch: BatchIn) -> Status[BatchOut | dict[str, str]]:
    """Answers every reading in the order given; repeating a batch changes nothing."""
    gates = gates_to_read_at(scan.gate for scan in batch.scans)
    if {scan.gate for scan in batch.scans} - gates.keys():
        return Status(422, {"detail": _("This gate is no longer there. Choose another gate.")})
    by = request.user if isinstance(request.user, User) else None
    readings = [Reading(scan.id, gates[scan.gate], scan.code, scan.scanned_at, batch.sent_at) for scan in batch.scans]
    return Status(200, BatchOut(scans=[told(record_scan(reading, by=by)) for reading in readings]))
