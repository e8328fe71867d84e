"""The days of an edition in the calendar of a person who takes part."""

from datetime import date, datetime, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language

from events.domain.agenda import Agenda, AgendaDay
from events.formats.calendar import CalendarEvent, Method, write_calendar
from events.models import Edition
from registrations.models import Order

Hours = tuple[date | datetime, date | datetime]


def calendar_of(order: Order, agenda: Agenda) -> bytes:
    """In the active language; a cancelled order takes its days out of the calendar again."""
    days = hours_by_day(order.edition, agenda)
    events = [_event(order, agenda.number, day, hours) for day, hours in days.items()]
    return write_calendar(events, method=Method.CANCEL if order.is_cancelled else Method.PUBLISH)


def hours_by_day(edition: Edition, agenda: Agenda) -> dict[date, Hours]:
    """Whole days; those of the released agenda from their first slot to the end of their last."""
    count = (edition.ends_on - edition.starts_on).days + 1
    days = [edition.starts_on + timedelta(days=step) for step in range(count)]
    whole: dict[date, Hours] = {day: (day, day + timedelta(days=1)) for day in days}
    return whole | {day.date: _hours(day) for day in agenda.days if day.date in whole}


def _hours(day: AgendaDay) -> Hours:
    return (
        min(entry.slot.starts_at for entry in day.entries),
        max(entry.slot.ends_at for entry in day.entries),
    )


def _event(order: Order, release_number: int, day: date, hours: Hours) -> CalendarEvent:
    return CalendarEvent(
        uid=f"{order.form_token}-{day:%Y%m%d}@{urlsplit(settings.PUBLIC_URL).hostname}",
        summary=str(order.edition),
        starts_at=hours[0],
        ends_at=hours[1],
        changed_at=order.cancelled_at or order.created_at,
        sequence=release_number + order.is_cancelled,
        is_cancelled=order.is_cancelled,
        location=_where(order.edition),
        url=f"{settings.PUBLIC_URL}/{get_language()}/{order.edition.slug}/",
    )


def _where(edition: Edition) -> str:
    venue = edition.venue
    return ", ".join(filter(None, (venue.name, venue.address))) if venue else ""
