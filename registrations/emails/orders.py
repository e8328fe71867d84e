from django.utils import translation

from events.domain.releases import released_agenda
from foundation.mail.sending import Enclosure, send_message
from registrations.emails.addresses import order_address
from registrations.formats.calendar import calendar_of
from registrations.models import Order

CALENDAR_TYPE = "text/calendar"


def send_confirmation(order: Order) -> None:
    _send(order, "registration_confirmed")


def send_cancellation(order: Order) -> None:
    _send(order, "registration_cancelled")


def _send(order: Order, template: str) -> None:
    send_message(
        key=f"order:{order.pk}:{template}",
        to=order.email,
        language=order.language,
        template=template,
        context={
            "order": order,
            "attendees": list(order.attendees.select_related("registration_type").order_by("pk")),
            "order_url": order_address(order, order.language),
        },
        attachments=[_calendar(order)],
    )


def _calendar(order: Order) -> Enclosure:
    with translation.override(order.language):
        content = calendar_of(order, released_agenda(order.edition))
    return Enclosure(f"{order.edition.slug}.ics", CALENDAR_TYPE, content)
