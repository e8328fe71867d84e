"""Filters that set texts of another language or script apart."""

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString

from foundation.i18n.markup import Spoken, isolate, isolate_html, said, unbroken

register = template.Library()


@register.filter(name="said")
def said_filter(text: Spoken) -> SafeString:
    """{{ session.title|said }}: a text in three languages, marked where it is not in the page's."""
    return said(text)


@register.filter
def isolated(text: object) -> SafeString:
    """{{ page.title|isolated }}: Latin words of a plain text in <bdi>."""
    return isolate(str(text))


@register.filter
def isolated_html(html: object) -> SafeString:
    """{{ value|richtext|isolated_html }}"""
    return isolate_html(str(html))


@register.filter(name="unbroken")
def unbroken_filter(title: str) -> SafeString:
    """{{ title|unbroken }}: text or HTML whose hyphened names stay on one line."""
    return unbroken(conditional_escape(title))
