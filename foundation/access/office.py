"""What a person may enter from the office's home; apps add their entries in AppConfig.ready()."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from foundation.access.models import User
from foundation.access.roles import Role


@dataclass(frozen=True)
class OfficeEntry:
    title: str | Promise
    description: str | Promise
    url_name: str
    roles: tuple[Role, ...]
    icon: str
    order: int

    @property
    def url(self) -> str:
        return reverse(self.url_name)


ENTRIES: dict[str, OfficeEntry] = {}


def register_office_entry(
    *,
    title: str | Promise,
    description: str | Promise,
    url_name: str,
    roles: Iterable[Role],
    icon: str = "arrow",
    order: int = 50,
) -> None:
    ENTRIES[url_name] = OfficeEntry(title, description, url_name, tuple(roles), icon, order)


def office_entries(user: User) -> list[OfficeEntry]:
    mine = (entry for entry in ENTRIES.values() if user.has_role(*entry.roles))
    return sorted(mine, key=lambda entry: (entry.order, entry.url_name))
