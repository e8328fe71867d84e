"""The short Latin name by which a row stands in addresses and files."""

from django.db.models import Model, QuerySet
from django.utils.text import slugify


def free_key(rows: QuerySet[Model], english: str, *, noun: str) -> str:
    """From the English text, or from the noun when there is none, with a number when it is taken."""
    stem = slugify(english)[:50].strip("-") or noun
    taken = set(rows.filter(key__startswith=stem).values_list("key", flat=True))
    if stem != noun and stem not in taken:
        return stem
    return next(key for number in range(1, len(taken) + 2) if (key := f"{stem}-{number}") not in taken)
