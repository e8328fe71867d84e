"""The language switch of a page."""

from typing import Any

from django import template

from foundation.i18n.alternates import Alternate, alternates_given, alternates_of, language_of_path
from foundation.i18n.languages import LANGUAGES, direction

register = template.Library()


@register.simple_tag(takes_context=True)
def language_links(context: dict[str, Any]) -> list[Alternate]:
    """From the page's own `alternates` ({code, name, url} each), else from the path."""
    if given := context.get("alternates"):
        return alternates_given({link["code"]: link["url"] for link in given})
    request = context.get("request")
    return alternates_of(request.path if request else "/")


@register.simple_tag(takes_context=True)
def languages_to_answer_in(context: dict[str, Any]) -> list[tuple[str, str]]:
    """Code and direction: the language of the address, all three where it has none."""
    request = context.get("request")
    named = language_of_path(request.path) if request else None
    return [(code, direction(code)) for code in LANGUAGES if named in (None, code)]
