"""The language switch of a page."""

from typing import Any

from django import template

from foundation.i18n.alternates import Alternate, alternates_given, alternates_of

register = template.Library()


@register.simple_tag(takes_context=True)
def language_links(context: dict[str, Any]) -> list[Alternate]:
    """From the page's own `alternates` ({code, name, url} each), else from the path."""
    if given := context.get("alternates"):
        return alternates_given({link["code"]: link["url"] for link in given})
    request = context.get("request")
    return alternates_of(request.path if request else "/")
