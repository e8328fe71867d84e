"""I7: files and rows agree; each app names the files its rows own."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from django.core.files.storage import Storage, storages
from django.utils import timezone

from foundation.audit.invariants import invariant
from foundation.jobs.documents import ALIAS, DRAFTS

Names = Callable[[], Iterable[str]]
GRACE = timedelta(minutes=1)
OWNERS: list[tuple[str, Names]] = []


def owns_files(storage: str, names: Names) -> None:
    """`storage` is an alias of STORAGES, `names` gives the names that the app's rows hold now."""
    OWNERS.append((storage, names))


@invariant("I7", "no file without a row and no row without a file")
def strays() -> Iterator[str]:
    for alias in sorted({ALIAS, *(alias for alias, _ in OWNERS)}):
        yield from strays_in(alias)


def strays_in(alias: str) -> Iterator[str]:
    storage = storages[alias]
    there = set(names_in(storage))
    owned = {name for owner, names in OWNERS if owner == alias for name in names()}
    for name in sorted(owned - there):
        yield f"{alias}: {name} has a row but no file"
    for name in sorted(there - owned):
        if is_settled(storage, name):
            yield f"{alias}: {name} has a file but no row"


def names_in(storage: Storage, folder: str = "") -> Iterator[str]:
    try:
        folders, files = storage.listdir(folder)
    except FileNotFoundError:
        return
    for name in files:
        yield f"{folder}{name}"
    for name in folders:
        if name != DRAFTS:
            yield from names_in(storage, f"{folder}{name}/")


def is_settled(storage: Storage, name: str) -> bool:
    """A job writes its file first and its row a moment later."""
    try:
        return storage.get_modified_time(name) < timezone.now() - GRACE
    except FileNotFoundError:
        return False
