"""What the foot of a long list shows."""

from collections.abc import Iterator
from typing import Any

from django import template
from django.core.paginator import Page

register = template.Library()


@register.filter
def numbers_near(page: "Page[Any]") -> Iterator[int | str]:
    """The first, the last, this one and its neighbours; an ellipsis stands for the others."""
    return page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
