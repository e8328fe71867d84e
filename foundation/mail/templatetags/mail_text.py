from django import template
from django.utils.html import urlize
from django.utils.safestring import SafeString, mark_safe

register = template.Library()


@register.filter
def with_links(text: str) -> SafeString:
    """Addresses become links that read from left to right in any text; everything else is escaped."""
    linked = urlize(text, autoescape=True)
    isolated = linked.replace("<a ", "<bdi><a ").replace("</a>", "</a></bdi>")
    return mark_safe(isolated)  # noqa: S308 - urlize has escaped the text
