"""Who has registered, as the desk and the organisers look for them."""

from events.models import Edition, EditionState
from registrations.models import AttendeeQuerySet
from registrations.tokens import read_code


def edition_at_work() -> Edition | None:
    """The open edition that comes last, else the newest one."""
    opened = Edition.objects.filter(state=EditionState.OPEN).order_by("-starts_on").first()
    return opened or Edition.objects.order_by("-starts_on").first()


def attendees_of(edition: Edition, *, query: str = "", state: str = "") -> AttendeeQuerySet:
    """Newest first; a query of words in any spelling, or a code however it is written."""
    attendees = edition.attendees.select_related("order", "registration_type")
    if query.strip():
        attendees = attendees.matching(query) | attendees.filter(order__code=read_code(query))
    if state:
        attendees = attendees.filter(withdrawn_at__isnull=state == "entitled")
    return attendees
