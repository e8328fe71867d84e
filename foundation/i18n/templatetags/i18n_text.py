"""Filters that write days, times, phones and monograms as readers of the active language expect them."""

from datetime import date, datetime

from django import template
from django.utils import timezone
from django.utils.html import format_html

from foundation import text
from foundation.i18n.languages import active_language

register = template.Library()


@register.filter
def day(value: date | None) -> str:
    """{{ slot.starts_at|day }} -> Wednesday 10 May 2017."""
    return text.format_day(_day_of(value), active_language()) if value else ""


@register.filter
def day_without_weekday(value: date | None) -> str:
    """{{ news.published_at|day_without_weekday }} -> 10 May 2017."""
    return text.format_date(_day_of(value), active_language()) if value else ""


@register.filter
def days_until(first: date | None, last: date | None) -> str:
    """{{ edition.starts_on|days_until:edition.ends_on }} -> 10–12 May 2017."""
    return text.format_day_range(_day_of(first), _day_of(last), active_language()) if first and last else ""


@register.filter
def weekday(value: date | None) -> str:
    return text.weekday_name(_day_of(value).weekday(), active_language()) if value else ""


@register.filter
def clock(value: datetime | None) -> str:
    """{{ slot.starts_at|clock }} -> 09:30 in the current time zone."""
    return text.format_time(value, timezone.get_current_timezone()) if value else ""


@register.filter
def phone(value: str | None) -> str:
    """A number kept in E.164, grouped and left-to-right."""
    return format_html('<bdi dir="ltr">{}</bdi>', text.show_phone(value)) if value else ""


@register.filter
def monogram(name: str | None) -> str:
    return text.monogram(name or "")


def _day_of(value: date) -> date:
    return timezone.localdate(value) if isinstance(value, datetime) else value
