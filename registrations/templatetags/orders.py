"""How an order is shown."""

from django import template
from django.utils.html import format_html

from registrations.tokens import shown_code

register = template.Library()


@register.filter
def code(value: str) -> str:
    """A code in two groups, left-to-right in any text."""
    return format_html('<bdi class="code" dir="ltr">{}</bdi>', shown_code(value))


@register.filter
def plain_code(value: str) -> str:
    """The same for mails without markup."""
    return shown_code(value)
