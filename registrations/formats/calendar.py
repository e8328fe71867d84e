"""The days of an edition in the calendar of a person who takes part."""

from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import get_language
from icalendar import Calendar, Event, Timezone

from events.domain.agenda import Agenda, AgendaDay
from events.models import Edition
from registrations.models import Order

PRODUCT: Final = "-//e-Iraq//Conference//EN"
Hours = tuple[date | datetime, date | datetime]


def calendar_of(order: Order, agenda: Agenda) -> bytes:
    """In the active language; a cancelled order takes its days out of the calendar again."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if order.is_cancelled else "PUBLISH")
    if agenda.days:
        calendar.add_component(_time_zone(order.edition.time_zone, order.edition.starts_on.year))
    for day, hours in hours_by_day(order.edition, agenda).items():
        calendar.add_component(_event(order, agenda.number, day, hours))
    content: bytes = calendar.to_ical()
    return content


@lru_cache(maxsize=16)
def _time_zone(name: str, year: int) -> Timezone:
    """The clocks of that year and the next alone: all of them since 1970 take ten times as long and as much room."""
    return Timezone.from_tzid(name, first_date=date(year, 1, 1), last_date=date(year + 2, 1, 1))


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


def _event(order: Order, release_number: int, day: date, hours: Hours) -> Event:
    event = Event()
    event.add("uid", f"{order.form_token}-{day:%Y%m%d}@{urlsplit(settings.PUBLIC_URL).hostname}")
    event.add("sequence", release_number + order.is_cancelled)
    event.add("status", "CANCELLED" if order.is_cancelled else "CONFIRMED")
    event.add("dtstamp", order.cancelled_at or order.created_at)
    event.add("summary", str(order.edition))
    event.add("dtstart", hours[0])
    event.add("dtend", hours[1])
    event.add("url", f"{settings.PUBLIC_URL}/{get_language()}/{order.edition.slug}/")
    if order.edition.venue:
        event.add("location", ", ".join(filter(None, (order.edition.venue.name, order.edition.venue.address))))
    return event
