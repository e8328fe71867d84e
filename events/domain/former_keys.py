"""Addresses that once were: whoever follows one is led to where the session or the speaker stands now."""

from django.db import transaction

from events.models import Edition, FormerKey, KeyedKind, Session, Speaker


@transaction.atomic
def remember_key(row: Session | Speaker, former: str) -> None:
    """To be called in the transaction that gives the row another key, or that merges it into this row."""
    known = FormerKey.objects.filter(edition=row.edition_id, kind=kind_of(row))
    known.filter(former=row.key).delete()
    known.filter(key=former).update(key=row.key)
    if former != row.key:
        known.update_or_create(edition_id=row.edition_id, kind=kind_of(row), former=former, defaults={"key": row.key})


def present_key(edition: Edition, kind: KeyedKind, former: str) -> str:
    """Empty when nothing ever stood at this address."""
    known = FormerKey.objects.filter(edition=edition, kind=kind, former=former)
    return known.values_list("key", flat=True).first() or ""


def kind_of(row: Session | Speaker) -> KeyedKind:
    return KeyedKind.SESSION if isinstance(row, Session) else KeyedKind.SPEAKER
