"""The rules that must hold whatever happens, each written by the app that knows its rows.

An app writes them in `invariants.py` (foundation) or `domain/invariants.py`:

    @invariant("I4", "a live badge is admitted once per door-zone and day")
    def admitted_twice() -> Iterator[str]:
        for badge in ...:
            yield f"badge {badge.pk} was admitted twice"

    expect_entry("order.cancelled", lambda: Order.objects.filter(state=OrderState.CANCELLED))
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import Count, Model, QuerySet
from django.utils.module_loading import autodiscover_modules

from foundation.audit.models import Entry
from foundation.audit.sealing import verify_chain
from foundation.audit.triggers import entries_are_guarded

Check = Callable[[], Iterable[str]]
Rows = Callable[[], "QuerySet[Any]"]


@dataclass(frozen=True)
class Invariant:
    code: str
    promise: str
    breaches: Check


@dataclass(frozen=True)
class Breach:
    """One fact that breaks a rule, told by ids only."""

    code: str
    fact: str

    def __str__(self) -> str:
        return f"{self.code}: {self.fact}"


INVARIANTS: list[Invariant] = []
EXPECTED_ENTRIES: list[tuple[str, Rows]] = []


def invariant(code: str, promise: str) -> Callable[[Check], Check]:
    """Register a function that yields what breaks the promise, in words that name ids."""

    def register(check: Check) -> Check:
        INVARIANTS.append(Invariant(code, promise, check))
        return check

    return register


def expect_entry(action: str, rows: Rows) -> None:
    """I6: each of these rows has exactly one audit entry of the action."""
    EXPECTED_ENTRIES.append((action, rows))


def known_invariants() -> list[Invariant]:
    autodiscover_modules("invariants", "domain.invariants")
    return sorted(INVARIANTS, key=lambda known: known.code)


def breaches() -> Iterator[Breach]:
    for known in known_invariants():
        for fact in known.breaches():
            yield Breach(known.code, fact)


@invariant("I6", "the audit's chain of seals holds")
def broken_seals() -> Iterable[str]:
    return verify_chain()


@invariant("I6", "the database itself refuses to change the audit")
def missing_guards() -> Iterator[str]:
    if not entries_are_guarded(connection):
        yield "the triggers that keep audit entries as they are do not stand"


@invariant("I6", "every change of state has one audit entry")
def changes_without_their_entry() -> Iterator[str]:
    for action, rows in EXPECTED_ENTRIES:
        queryset = rows()
        counts = entry_counts(action, queryset.model)
        for pk in queryset.values_list("pk", flat=True).iterator():
            if counts.get(str(pk), 0) != 1:
                yield f"{queryset.model._meta.label_lower} {pk} has {counts.get(str(pk), 0)} entries {action}"


def entry_counts(action: str, model: type[Model]) -> dict[str, int]:
    entries = Entry.objects.filter(action=action, subject_type=model._meta.label_lower)
    return dict(entries.values_list("subject_id").annotate(count=Count("pk")).order_by())
