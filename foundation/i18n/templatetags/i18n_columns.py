"""Filters that mark a text with the language it is really in."""

from django import template

from foundation.i18n.columns import Translated
from foundation.i18n.languages import direction

register = template.Library()


@register.filter
def lang_of(obj: object, stem: str) -> str:
    """For lang="": {{ theme|lang_of:"title" }}."""
    descriptor = getattr(obj.__class__, stem, None)
    return descriptor.language_of(obj) if isinstance(descriptor, Translated) else ""


@register.filter
def dir_of(obj: object, stem: str) -> str:
    """For dir="": {{ theme|dir_of:"title" }}."""
    language = lang_of(obj, stem)
    return direction(language) if language else ""
