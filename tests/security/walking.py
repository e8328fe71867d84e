"""Every address of the product, read from the address table itself."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

SUMMARISED = {"admin/": "Wagtail's admin"}


@dataclass(frozen=True)
class Address:
    """An address by its name; one without a name by its route."""

    name: str

    def path(self, arguments=()):
        if self.name in SUMMARISED.values():
            return "/admin/"
        given = {"kwargs": arguments} if isinstance(arguments, dict) else {"args": arguments}
        with translation.override("en"):
            return reverse(self.name, **given)


def all_addresses() -> list[Address]:
    return [Address(name) for name in sorted(set(names(get_resolver())))]


def names(resolver: URLResolver, namespace: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern)
        if route in SUMMARISED:
            yield SUMMARISED[route]
        elif isinstance(pattern, URLResolver):
            inner = f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace
            yield from names(pattern, inner)
        elif isinstance(pattern, URLPattern):
            yield namespace + (pattern.name or route)
