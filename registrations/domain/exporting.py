"""The list of an edition's attendees as it leaves the system."""

from collections.abc import Iterable, Iterator

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from events.models import Edition
from foundation.audit.recording import record
from foundation.i18n import language_name
from registrations.models import Attendee, AttendeeQuerySet

Row = list[object]


def export_attendees(edition: Edition, attendees: AttendeeQuerySet) -> Iterator[Row]:
    """Headings first, in the language that is active now; that it was taken out is recorded."""
    record(action="attendees.exported", subject=edition, count=attendees.count())
    types = {one.pk: str(one) for one in edition.registration_types.all()}
    states = {True: pgettext("registration", "registered"), False: pgettext("registration", "cancelled")}
    return _rows(_headings(), attendees.iterator(chunk_size=2000), types, states, edition)


def _headings() -> Row:
    return [
        _("Code"),
        _("Name"),
        _("Name in Latin letters"),
        _("Organisation"),
        _("Position"),
        _("E-mail"),
        _("Phone"),
        _("Registration type"),
        _("Language"),
        _("Registered at"),
        _("State"),
    ]


def _rows(
    headings: Row, attendees: Iterable[Attendee], types: dict[int, str], states: dict[bool, str], edition: Edition
) -> Iterator[Row]:
    yield headings
    for attendee in attendees:
        yield [
            attendee.order.code,
            attendee.name,
            attendee.latin_name,
            attendee.organisation_name,
            attendee.position,
            attendee.email,
            attendee.phone,
            types[attendee.registration_type_id],
            language_name(attendee.language),
            f"{timezone.localtime(attendee.created_at, edition.zone):%Y-%m-%d %H:%M}",
            states[attendee.is_entitled],
        ]
