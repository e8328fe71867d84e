"""Every address of the product, read from the address table itself."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.utils import translation

SUMMARISED = {"admin/": "Wagtail's admin"}
PLAUSIBLE = {
    "IntConverter": 1,
    "StringConverter": "unknown",
    "SlugConverter": "unknown",
    "PathConverter": "unknown",
    "UUIDConverter": "00000000-0000-4000-8000-000000000000",
}


@dataclass(frozen=True)
class Address:
    """An address by its name, else by its route, with something to stand in its gaps."""

    name: str
    route: str = field(default="", compare=False)
    gaps: dict[str, object] = field(default_factory=dict, compare=False)

    def path(self, sample: dict | tuple | None = None) -> str:
        if self.route:
            return f"/{self.route}"
        with translation.override("en"):
            if isinstance(sample, tuple):
                return reverse(self.name, args=sample)
            return reverse(self.name, kwargs=self.gaps | (sample or {}))


def all_addresses() -> list[Address]:
    return sorted({address.name: address for address in addresses(get_resolver())}.values(), key=lambda it: it.name)


def addresses(resolver: URLResolver, namespace: str = "", gaps: dict | None = None) -> Iterator[Address]:
    for pattern in resolver.url_patterns:
        route = str(pattern.pattern)
        known = (gaps or {}) | gaps_of(pattern)
        if route in SUMMARISED:
            yield Address(SUMMARISED[route], route)
        elif isinstance(pattern, URLResolver):
            yield from addresses(pattern, f"{namespace}{pattern.namespace}:" if pattern.namespace else namespace, known)
        elif isinstance(pattern, URLPattern):
            yield Address(namespace + pattern.name, "", known) if pattern.name else Address(route, route)


def gaps_of(pattern: URLPattern | URLResolver) -> dict[str, object]:
    return {name: PLAUSIBLE[type(converter).__name__] for name, converter in pattern.pattern.converters.items()}
